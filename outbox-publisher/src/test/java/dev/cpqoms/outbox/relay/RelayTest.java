package dev.cpqoms.outbox.relay;

import static dev.cpqoms.outbox.relay.RelayScene.eventually;
import static dev.cpqoms.outbox.relay.RelayScene.upTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.kafka.EventHeaders;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.fixtures.contracts.EventContract;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestKafka;
import dev.cpqoms.fixtures.servers.TestPostgres;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

  private final UUID quote = UUID.randomUUID();
  private final UUID otherQuote = UUID.randomUUID();
  private TestDatabase database;
  private RelayScene scene;

  @BeforeEach
  void setScene() {
    database = TestPostgres.shared().freshDatabase("quote");
    KafkaSettings kafka = new KafkaSettings(TestKafka.shared().bootstrap());
    String topic = new Topics(kafka).create();
    OutboxDatabase outbox =
        new OutboxDatabase(
            database.jdbcUrl(), database.owner(), database.app(), database.relay(), topic);
    scene = new RelayScene(outbox, kafka, topic);
  }

  @AfterEach
  void clear() {
    scene.close();
    TestPostgres.shared().drop(database);
  }

  @Test
  void an_event_arrives_as_its_contract_says_and_its_row_says_where() {
    scene.outbox.append(quote, 1, 1);
    scene.relay();
    scene.untilAllArePublished();

    ConsumerRecord<String, byte[]> record = scene.topics.records(scene.topic).getFirst();
    String payload = new String(record.value(), UTF_8);
    EventContract.validate(payload);
    assertThat(scene.outbox.query("SELECT payload FROM outbox_event")).containsExactly(payload);
    assertThat(record.key()).isEqualTo(quote.toString());
    assertThat(EventHeaders.text(record.headers(), EventHeaders.TYPE)).isEqualTo("QuoteCancelled");
    assertThat(EventHeaders.text(record.headers(), EventHeaders.SUBJECT))
        .isEqualTo(quote.toString());
    assertThat(EventHeaders.text(record.headers(), EventHeaders.SOURCE)).isEqualTo("quote-service");
    assertThat(EventHeaders.text(record.headers(), EventHeaders.TENANT)).isEqualTo("acme");
    assertThat(EventHeaders.text(record.headers(), EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
    assertThat(EventHeaders.text(record.headers(), EventHeaders.DATA_SCHEMA))
        .isEqualTo("https://schemas.cpq-oms.example/events/QuoteCancelled.v1.json");
    assertThat(EventHeaders.text(record.headers(), EventHeaders.TRACEPARENT))
        .startsWith("00-0af7651916cd43dd");
    assertThat(EventHeaders.text(record.headers(), EventHeaders.ID))
        .isEqualTo(scene.outbox.query("SELECT outbox_event_id FROM outbox_event").getFirst());
    assertThat(
            scene.outbox.query(
                "SELECT published_partition || '@' || published_offset FROM outbox_event"))
        .containsExactly(record.partition() + "@" + record.offset());
  }

  @Test
  void an_event_of_a_rolled_back_transaction_is_never_published() {
    scene.relay();
    assertThatThrownBy(
            () ->
                scene.outbox.inTransaction(
                    tx -> {
                      scene.outbox.append(tx, quote, 1, "a change that fails");
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    scene.outbox.append(otherQuote, 1, 3);
    scene.untilAllArePublished();

    assertThat(scene.firstDeliveries()).containsOnlyKeys(otherQuote.toString());
  }

  @Test
  void a_transaction_that_commits_long_after_later_ones_loses_nothing() throws Exception {
    scene.relay();
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    Thread slow =
        Thread.ofPlatform()
            .start(
                () ->
                    scene.outbox.inTransaction(
                        tx -> {
                          scene.outbox.append(tx, quote, 1, "slow");
                          appended.countDown();
                          await(commit);
                        }));
    assertThat(appended.await(30, TimeUnit.SECONDS)).isTrue();
    scene.outbox.append(otherQuote, 1, 5);
    scene.untilAllArePublished();
    assertThat(scene.firstDeliveries()).containsOnlyKeys(otherQuote.toString());

    commit.countDown();
    slow.join();
    scene.untilAllArePublished();
    assertThat(scene.firstDeliveries(quote)).containsExactly(1L);
  }

  @Test
  void a_relay_that_dies_between_send_and_mark_causes_repeats_and_nothing_else() {
    AtomicBoolean dead = new AtomicBoolean();
    scene.outbox.append(quote, 1, 6);
    scene.outbox.append(otherQuote, 1, 6);
    scene.relay(source -> new DyingSource(source, dead, scene.outbox::cutOffLastRelay), 50);
    eventually().until(dead::get);
    assertThat(scene.topics.records(scene.topic)).isNotEmpty();
    assertThat(scene.outbox.query("SELECT count(*) FROM outbox_event WHERE status = 'PUBLISHED'"))
        .containsExactly("0");

    scene.relay();
    scene.untilAllArePublished();

    assertThat(scene.firstDeliveries(quote)).isEqualTo(upTo(6));
    assertThat(scene.firstDeliveries(otherQuote)).isEqualTo(upTo(6));
    assertThat(scene.topics.records(scene.topic)).hasSizeGreaterThan(12);
  }

  @Test
  void three_relays_share_the_buckets_and_keep_the_order_of_every_aggregate() throws Exception {
    List<UUID> quotes = Stream.generate(UUID::randomUUID).limit(40).toList();
    scene.relay();
    scene.relay();
    Thread writer =
        Thread.ofPlatform().start(() -> quotes.forEach(id -> scene.outbox.append(id, 1, 8)));
    scene.relay();
    writer.join();
    scene.untilAllArePublished();

    assertThat(scene.firstDeliveries())
        .hasSize(40)
        .allSatisfy((id, versions) -> assertThat(versions).isEqualTo(upTo(8)));
    eventually()
        .until(
            () ->
                scene.outbox.query(
                    "SELECT count(*) FROM relay_lease WHERE lease_until > now() GROUP BY owner"
                        + " ORDER BY 1"),
            List.of("4", "6", "6")::equals);
  }

  @Test
  void a_poison_row_is_quarantined_and_only_its_own_aggregate_waits() {
    UUID huge = UUID.randomUUID();
    scene.outbox.append(quote, 1, 3);
    scene.outbox.inTransaction(tx -> scene.outbox.append(tx, huge, 1, "x".repeat(2_000_000)));
    scene.outbox.append(huge, 2, 2);
    scene.outbox.execute(
        "UPDATE outbox_event SET payload = '{\"eventId\":' WHERE aggregate_version = 2 AND"
            + " aggregate_id = '"
            + quote
            + "'");
    scene.relay();
    scene.outbox.append(otherQuote, 1, 5);

    eventually()
        .until(
            () ->
                scene
                    .outbox
                    .statuses(quote)
                    .equals(List.of("PUBLISHED", "QUARANTINED", "PENDING")));
    eventually().until(() -> scene.outbox.statuses(huge).equals(List.of("QUARANTINED", "PENDING")));
    eventually()
        .until(() -> scene.outbox.statuses(otherQuote).stream().allMatch("PUBLISHED"::equals));
    assertThat(
            scene.outbox.query(
                "SELECT error_code FROM outbox_event WHERE status = 'QUARANTINED' ORDER BY 1"))
        .containsExactly("INVALID_ENVELOPE", "RECORD_TOO_LARGE");
    assertThat(
            scene.outbox.query("SELECT retry_count FROM outbox_event WHERE status = 'QUARANTINED'"))
        .containsExactly("4", "4");
    assertThat(scene.firstDeliveries()).containsOnlyKeys(quote.toString(), otherQuote.toString());
    assertThat(scene.meters.counter("outbox.quarantined", "outbox", "quote").count()).isEqualTo(2);

    // Released by people: the fixed row goes out, and what waited behind it follows.
    scene.outbox.execute(
        "UPDATE outbox_event SET payload = replace(payload, 'x', ''), status = 'PENDING',"
            + " retry_count = 0 WHERE aggregate_id = '"
            + huge
            + "'");
    eventually().until(() -> scene.firstDeliveries(huge).equals(upTo(2)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends, and is gone before it can say so: no mark, no release, no farewell. */
  private static final class DyingSource extends ForwardingSource {

    private final AtomicBoolean dead;
    private final Runnable cutOff;

    DyingSource(OutboxSource real, AtomicBoolean dead, Runnable cutOff) {
      super(real);
      this.dead = dead;
      this.cutOff = cutOff;
    }

    @Override
    public List<OutboxEvent> claim(int limit) {
      return dead.get() ? List.of() : super.claim(limit);
    }

    @Override
    public void published(List<Acknowledged> events) {
      cutOff.run();
      dead.set(true);
      throw new ClaimLost("killed");
    }
  }
}
