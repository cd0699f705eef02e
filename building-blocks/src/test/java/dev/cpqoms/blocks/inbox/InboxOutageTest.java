package dev.cpqoms.blocks.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.fixtures.servers.EmbeddedServers;
import dev.cpqoms.sandbox.process.ChildProcess;
import dev.cpqoms.sandbox.server.KafkaServer;
import dev.cpqoms.sandbox.server.Login;
import dev.cpqoms.sandbox.server.PostgresCluster;
import dev.cpqoms.sandbox.server.PostgresServer;
import dev.cpqoms.sandbox.server.ServerFiles;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  private static final Login OWNER = new Login("order_owner", "owner-in-test");
  private static final Login APP = new Login("order_app", "app-in-test");

  private static ChildProcess kafka;
  private static ChildProcess postgres;
  private static String bootstrap;
  private static PostgresCluster cluster;

  private final UUID quote = UUID.randomUUID();
  private final UUID otherQuote = UUID.randomUUID();
  private final RecordingHandler handler = new RecordingHandler();
  private InboxScene scene;

  @BeforeAll
  static void startServers() throws SQLException {
    KafkaServer broker =
        new KafkaServer(ServerFiles.located(), EmbeddedServers.folder("kafka"), 0, 0);
    PostgresServer server =
        new PostgresServer(
            ServerFiles.located(),
            EmbeddedServers.folder("postgres"),
            0,
            "admin-in-test",
            PostgresServer.Durability.DURABLE);
    kafka = EmbeddedServers.start(broker);
    postgres = EmbeddedServers.start(server);
    bootstrap = broker.bootstrap();
    cluster = server.cluster();
    cluster.ensureRoles(
        Map.of(
            OWNER.user(),
            OWNER.password(),
            APP.user(),
            APP.password(),
            "order_relay",
            "r",
            "order_support",
            "s"));
  }

  @AfterAll
  static void endServers() {
    kafka.kill();
    postgres.kill();
  }

  @BeforeEach
  void setScene() throws SQLException {
    String database = "order_" + UUID.randomUUID().toString().replace('-', '_');
    cluster.ensureDatabase(database, "order");
    scene = new InboxScene(cluster.jdbcUrl(database), OWNER, APP, bootstrap);
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
    postgres.kill();
    publish(3, 6);
    // Alive means polling: the group keeps its member while the database is away.
    await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(30)).until(consumer::isAlive);
    postgres.start();

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
          postgres.kill();
          return new IllegalStateException("the database died meanwhile");
        });
    scene.consumer(handler);
    scene.publish(event);
    eventually().until(() -> !postgres.isAlive());
    postgres.start();

    untilAllEffectsAreThere(quote, 1);
    assertThat(handler.attempts(event)).isGreaterThan(1);
  }

  @Test
  void a_broker_that_is_killed_costs_time_and_no_event() {
    scene.consumer(handler);
    publish(1, 2);
    kafka.kill();
    kafka.start();
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
