package dev.cpqoms.blocks.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.fixtures.servers.OwnServers;
import dev.cpqoms.fixtures.servers.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers of its own, because they are killed. */
class InboxOutageTest {

  private static OwnServers servers;

  private final UUID quote = UUID.randomUUID();
  private final UUID otherQuote = UUID.randomUUID();
  private final RecordingHandler handler = new RecordingHandler();
  private InboxScene scene;

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
    TestDatabase database = servers.freshDatabase("order");
    scene =
        new InboxScene(database.jdbcUrl(), database.owner(), database.app(), servers.bootstrap());
  }

  @AfterEach
  void clear() {
    scene.close();
  }

  @Test
  void a_database_that_is_away_holds_the_records_up_and_loses_none() {
    InboxConsumer consumer = scene.consumer(handler);
    publish(1, 2);
    eventually().until(() -> scene.effects(otherQuote).size() == 2);
    servers.postgres().kill();
    publish(3, 6);
    // Alive means polling: the group keeps its member while the database is away.
    await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(30)).until(consumer::isAlive);
    servers.postgres().start();

    untilAllEffectsAreThere(quote, 6);
    untilAllEffectsAreThere(otherQuote, 6);
    assertThat(scene.rows("status <> 'PROCESSED'")).isEmpty();
  }

  @Test
  void a_database_that_dies_in_the_middle_of_an_effect_leaves_no_half_of_it() {
    TestEvent event = TestEvent.of(quote, 1);
    handler.failing(
        event,
        () -> {
          handler.healed(event);
          servers.postgres().kill();
          return new IllegalStateException("the database died meanwhile");
        });
    scene.consumer(handler);
    scene.publish(event);
    eventually().until(() -> !servers.postgres().isAlive());
    servers.postgres().start();

    untilAllEffectsAreThere(quote, 1);
    assertThat(handler.attempts(event)).isGreaterThan(1);
  }

  @Test
  void a_broker_that_is_killed_costs_time_and_no_event() {
    scene.consumer(handler);
    publish(1, 2);
    servers.kafka().kill();
    servers.kafka().start();
    publish(3, 4);

    untilAllEffectsAreThere(quote, 4);
    untilAllEffectsAreThere(otherQuote, 4);
  }

  @Test
  void a_dead_letter_that_could_not_be_sent_is_sent_later() {
    scene.deleteDeadLetterTopic();
    TestEvent poison = TestEvent.of(quote, 1);
    handler.failing(poison, () -> new IllegalArgumentException("poison"));
    scene.consumer(handler);
    scene.publish(poison);
    eventually().until(() -> scene.status(poison.eventId()).equals("QUARANTINED"));
    assertThat(scene.rows("dlt_published_at IS NOT NULL")).isEmpty();

    scene.createDeadLetterTopic();
    eventually().until(() -> scene.deadLetters().size() == 1);
    eventually().until(() -> scene.rows("dlt_published_at IS NOT NULL").size() == 1);
  }

  private void publish(long from, long to) {
    for (long version = from; version <= to; version++) {
      scene.publish(TestEvent.of(quote, version));
      scene.publish(TestEvent.of(otherQuote, version));
    }
  }

  private void untilAllEffectsAreThere(UUID aggregate, long last) {
    List<Long> all = LongStream.rangeClosed(1, last).boxed().toList();
    eventually().ignoreExceptions().until(() -> scene.effects(aggregate), all::equals);
  }

  private static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(100));
  }
}
