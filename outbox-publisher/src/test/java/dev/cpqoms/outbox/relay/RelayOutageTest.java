package dev.cpqoms.outbox.relay;

import static dev.cpqoms.outbox.relay.RelayScene.eventually;
import static dev.cpqoms.outbox.relay.RelayScene.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.fixtures.servers.OwnServers;
import dev.cpqoms.fixtures.servers.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers of its own, because they are stopped and killed. */
class RelayOutageTest {

  private static OwnServers servers;

  private final UUID quote = UUID.randomUUID();
  private final UUID otherQuote = UUID.randomUUID();
  private RelayScene scene;

  @BeforeAll
  static void startServers() {
    servers = OwnServers.start();
  }

  @AfterAll
  static void endServers() {
    servers.close();
  }

  @BeforeEach
  void setScene() {
    KafkaSettings kafka = new KafkaSettings(servers.bootstrap());
    TestDatabase database = servers.freshDatabase("quote");
    String topic = new Topics(kafka).create();
    OutboxDatabase outbox =
        new OutboxDatabase(
            database.jdbcUrl(), database.owner(), database.app(), database.relay(), topic);
    scene = new RelayScene(outbox, kafka, topic);
  }

  @AfterEach
  void clear() {
    scene.close();
  }

  @Test
  void while_kafka_is_away_nothing_is_given_up_and_afterwards_everything_arrives_in_order() {
    scene.outbox.append(quote, 1, 2);
    scene.relay();
    scene.untilAllArePublished();
    servers.kafka().stop();
    scene.outbox.append(quote, 3, 6);
    scene.outbox.append(otherQuote, 1, 3);
    eventually()
        .until(
            () ->
                !scene.outbox.query("SELECT 1 FROM outbox_event WHERE retry_count > 0").isEmpty());
    assertThat(scene.outbox.statuses(quote)).doesNotContain("QUARANTINED");
    servers.kafka().start();

    scene.untilAllArePublished();
    assertThat(scene.firstDeliveries(quote)).isEqualTo(upTo(6));
    assertThat(scene.firstDeliveries(otherQuote)).isEqualTo(upTo(3));
  }

  @Test
  void a_broker_killed_under_load_costs_neither_an_event_nor_the_order() throws Exception {
    List<UUID> quotes = Stream.generate(UUID::randomUUID).limit(30).toList();
    scene.relay();
    scene.relay();
    Thread writer =
        Thread.ofPlatform().start(() -> quotes.forEach(id -> scene.outbox.append(id, 1, 5)));
    eventually()
        .until(
            () ->
                !scene
                    .outbox
                    .query("SELECT 1 FROM outbox_event WHERE status = 'PUBLISHED'")
                    .isEmpty());
    servers.kafka().kill();
    writer.join();
    servers.kafka().start();

    scene.untilAllArePublished();
    assertThat(scene.firstDeliveries())
        .hasSize(30)
        .allSatisfy((id, versions) -> assertThat(versions).isEqualTo(upTo(5)));
  }

  @Test
  void a_database_killed_between_send_and_mark_is_picked_up_again() {
    List<UUID> quotes = Stream.generate(UUID::randomUUID).limit(10).toList();
    quotes.forEach(id -> scene.outbox.append(id, 1, 5));
    scene.relay(KillingPostgres::new, 20);
    eventually().until(() -> !servers.postgres().isAlive());
    servers.postgres().start();

    scene.untilAllArePublished();
    assertThat(scene.firstDeliveries())
        .hasSize(10)
        .allSatisfy((id, versions) -> assertThat(versions).isEqualTo(upTo(5)));
    assertThat(scene.topics.records(scene.topic)).hasSizeGreaterThan(50);
  }

  /** Kills the database once, after Kafka has acknowledged and before the outbox hears of it. */
  private static final class KillingPostgres extends ForwardingSource {

    private boolean killed;

    KillingPostgres(OutboxSource real) {
      super(real);
    }

    @Override
    public void published(List<Acknowledged> events) {
      if (!killed) {
        killed = true;
        servers.postgres().kill();
      }
      super.published(events);
    }
  }
}
