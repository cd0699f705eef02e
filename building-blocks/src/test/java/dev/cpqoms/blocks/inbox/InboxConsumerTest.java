package dev.cpqoms.blocks.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.kafka.EventHeaders;
import dev.cpqoms.blocks.loop.RetryPolicy;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestKafka;
import dev.cpqoms.fixtures.servers.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxConsumerTest {

  private InboxScene scene;
  private final RecordingHandler handler = new RecordingHandler();
  private final UUID quote = UUID.randomUUID();
  private final UUID otherQuote = UUID.randomUUID();

  @BeforeEach
  void setScene() {
    TestDatabase database = TestPostgres.shared().freshDatabase("order");
    scene =
        new InboxScene(
            database.jdbcUrl(), database.owner(), database.app(), TestKafka.shared().bootstrap());
  }

  @AfterEach
  void clear() {
    scene.close();
  }

  @Test
  void an_event_delivered_three_times_has_one_effect() {
    TestEvent event = TestEvent.of(quote, 1);
    TestEvent last = TestEvent.of(quote, 2);
    scene.publish(event);
    scene.publish(event);
    scene.consumer(handler);
    scene.publish(event);
    scene.publish(last);

    eventually().until(() -> scene.status(last.eventId()).equals("PROCESSED"));
    assertThat(scene.effects(quote)).containsExactly(1L, 2L);
    assertThat(handler.attempts(event)).isOne();
  }

  @Test
  void a_crash_between_effect_and_commit_leaves_no_effect_and_the_event_is_handled_again() {
    TestEvent event = TestEvent.of(quote, 1);
    handler.failing(event, () -> new IllegalStateException("crashed after the effect was written"));
    // However long the test is held up before it heals the handler, nothing is quarantined.
    scene.consumer(
        handler,
        new RetryPolicy(InboxScene.QUICK.first(), InboxScene.QUICK.longest(), Integer.MAX_VALUE));
    scene.publish(event);

    eventually().until(() -> handler.attempts(event) >= 3);
    assertThat(scene.effects(quote)).isEmpty();
    handler.healed(event);

    eventually().until(() -> scene.status(event.eventId()).equals("PROCESSED"));
    assertThat(scene.effects(quote)).containsExactly(1L);
  }

  @Test
  void later_events_wait_for_a_failing_first_one_while_other_aggregates_go_on() {
    TestEvent first = TestEvent.of(quote, 1);
    TestEvent second = TestEvent.of(quote, 2);
    TestEvent third = TestEvent.of(quote, 3);
    TestEvent other = TestEvent.of(otherQuote, 1);
    handler.failing(first, () -> new DependencyUnavailable("engine is away"));
    scene.consumer(handler);
    List.of(first, second, third, other).forEach(scene::publish);

    eventually().until(() -> scene.status(third.eventId()).equals("RECEIVED"));
    eventually().until(() -> scene.status(other.eventId()).equals("PROCESSED"));
    assertThat(scene.status(second.eventId())).isEqualTo("RECEIVED");
    assertThat(scene.effects(quote)).isEmpty();
    handler.healed(first);

    eventually().until(() -> scene.status(third.eventId()).equals("PROCESSED"));
    assertThat(scene.effects(quote)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void an_absent_dependency_is_retried_beyond_the_limit_for_faults() {
    TestEvent event = TestEvent.of(quote, 1);
    handler.failing(event, () -> new IllegalStateException(new DependencyUnavailable("away")));
    scene.consumer(handler);
    scene.publish(event);

    eventually().until(() -> handler.attempts(event) > InboxScene.QUICK.attempts() + 2);
    assertThat(scene.status(event.eventId())).isEqualTo("RETRYING");
    assertThat(scene.row(event.eventId())).extracting(InboxRowView::faultCount).isEqualTo(0);
  }

  @Test
  void a_poison_event_is_quarantined_with_a_dead_letter_and_keeps_its_successors_waiting() {
    TestEvent poison = TestEvent.of(quote, 1);
    TestEvent next = TestEvent.of(quote, 2);
    TestEvent other = TestEvent.of(otherQuote, 1);
    handler.failing(poison, () -> new IllegalArgumentException("no such offering"));
    scene.consumer(handler);
    List.of(poison, next, other).forEach(scene::publish);

    eventually().until(() -> scene.deadLetters().size() == 1);
    assertThat(handler.attempts(poison)).isEqualTo(8);
    eventually().until(() -> scene.status(next.eventId()).equals("RECEIVED"));
    eventually().until(() -> scene.effects(otherQuote).equals(List.of(1L)));
    assertThat(scene.effects(quote)).isEmpty();
    ConsumerRecord<String, byte[]> letter = scene.deadLetters().getFirst();
    assertThat(letter.key()).isEqualTo(quote.toString());
    assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo(poison.json());
    assertThat(EventHeaders.text(letter.headers(), EventHeaders.DLT_ERROR_CODE))
        .isEqualTo("IllegalArgumentException");
    assertThat(EventHeaders.text(letter.headers(), EventHeaders.DLT_TOPIC))
        .isEqualTo(scene.topic());
    assertThat(EventHeaders.text(letter.headers(), EventHeaders.TENANT)).isEqualTo("acme");
    eventually()
        .until(() -> scene.rows("status = 'QUARANTINED' AND dlt_published_at IS NULL").isEmpty());
  }

  @Test
  void records_that_cannot_be_read_are_kept_byte_for_byte_and_the_partition_goes_on() {
    byte[] noText = {(byte) 0xff, 0, 1};
    scene.send("key", noText);
    scene.send("key", "{not json".getBytes(StandardCharsets.UTF_8));
    scene.send("key", null);
    scene.send("key", "{\"eventId\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    TestEvent good = TestEvent.of(quote, 1);
    scene.send("key", good.json().getBytes(StandardCharsets.UTF_8));
    scene.consumer(handler);

    eventually().until(() -> scene.effects(quote).equals(List.of(1L)));
    eventually().until(() -> scene.deadLetters().size() == 4);
    List<InboxRowView> kept =
        scene.rows("topic = '" + scene.topic() + "' AND status = 'QUARANTINED'");
    assertThat(kept).hasSize(4).extracting(InboxRowView::errorCode).containsOnly("UNREADABLE");
    assertThat(kept).extracting(InboxRowView::tenantId).containsOnlyNulls();
    assertThat(kept).extracting(InboxRowView::payload).contains("{not json", "");
    assertThat(scene.deadLetters()).anyMatch(letter -> Arrays.equals(letter.value(), noText));
  }

  @Test
  void an_unreadable_record_is_found_with_its_aggregate_and_holds_up_nobody() {
    scene.send(quote.toString(), "rubbish".getBytes(StandardCharsets.UTF_8));
    TestEvent later = TestEvent.of(quote, 2);
    scene.consumer(handler);
    scene.publish(later);

    eventually().until(() -> scene.status(later.eventId()).equals("PROCESSED"));
    assertThat(scene.rows("aggregate_id = '" + quote + "' AND status = 'QUARANTINED'")).hasSize(1);
  }

  @Test
  void a_lower_version_that_comes_late_is_handled_and_never_skipped() {
    TestEvent second = TestEvent.of(quote, 2);
    TestEvent first = TestEvent.of(quote, 1);
    handler.failing(second, () -> new DependencyUnavailable("away"));
    scene.consumer(handler);
    scene.publish(second);
    eventually().until(() -> scene.status(second.eventId()).equals("RETRYING"));
    scene.publish(first);

    eventually().until(() -> scene.status(first.eventId()).equals("PROCESSED"));
    handler.healed(second);
    eventually().until(() -> scene.status(second.eventId()).equals("PROCESSED"));
    assertThat(scene.effects(quote)).containsExactly(1L, 2L);
  }

  @Test
  void an_event_type_without_a_handler_leaves_no_trace() {
    TestEvent foreign = TestEvent.of(quote, 1).ofType("QuotePriced");
    TestEvent ours = TestEvent.of(quote, 2);
    scene.consumer(handler);
    scene.publish(foreign);
    scene.publish(ours);

    eventually().until(() -> scene.status(ours.eventId()).equals("PROCESSED"));
    assertThat(scene.row(foreign.eventId())).isNull();
  }

  @Test
  void events_of_two_tenants_are_handled_each_as_its_own_tenant() {
    scene.consumer(handler);
    scene.publish(TestEvent.of(quote, 1));
    scene.publish(TestEvent.of(otherQuote, 1).ofTenant("globex"));

    eventually().until(() -> scene.effects(otherQuote).equals(List.of(1L)));
    eventually().until(() -> scene.effects(quote).equals(List.of(1L)));
    assertThat(scene.rows("aggregate_id = '" + otherQuote + "'"))
        .extracting(InboxRowView::tenantId)
        .containsExactly("globex");
  }

  private static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
  }
}
