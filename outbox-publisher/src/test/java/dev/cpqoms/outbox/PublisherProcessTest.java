package dev.cpqoms.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.fixtures.servers.EmbeddedServers;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestIssuer;
import dev.cpqoms.fixtures.servers.TestKafka;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.outbox.relay.OutboxDatabase;
import dev.cpqoms.outbox.relay.Topics;
import dev.cpqoms.sandbox.process.ChildProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublisherProcessTest {

  private static final int EVENTS_PER_QUOTE = 6;

  private final KafkaSettings kafka = new KafkaSettings(TestKafka.shared().bootstrap());
  private final Topics topics = new Topics(kafka);
  private final TestIssuer issuer = TestIssuer.create();
  private TestDatabase quoteDatabase;
  private TestDatabase orderDatabase;
  private OutboxDatabase quotes;
  private String topic;

  @BeforeEach
  void createOutboxes() {
    topic = topics.create();
    quoteDatabase = TestPostgres.shared().freshDatabase("quote");
    orderDatabase = TestPostgres.shared().freshDatabase("quote");
    quotes = outbox(quoteDatabase);
    outbox(orderDatabase).close();
  }

  @AfterEach
  void dropOutboxes() {
    quotes.close();
    TestPostgres.shared().drop(quoteDatabase);
    TestPostgres.shared().drop(orderDatabase);
  }

  @Test
  void one_process_frozen_and_one_killed_under_load_cost_neither_an_event_nor_the_order()
      throws Exception {
    PublisherProgram frozenProgram = program();
    PublisherProgram killedProgram = program();
    ChildProcess frozen = EmbeddedServers.start(frozenProgram);
    ChildProcess killed = EmbeddedServers.start(killedProgram);
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(60).toList();
    Thread writer =
        Thread.ofPlatform().start(() -> ids.forEach(id -> quotes.append(id, 1, EVENTS_PER_QUOTE)));
    eventually().until(() -> !published().isEmpty());

    frozen.freeze();
    killed.kill();
    killed.start();
    writer.join();
    eventually().until(() -> quotes.unpublished() == 0);
    quotes.append(ids.getFirst(), EVENTS_PER_QUOTE + 1, EVENTS_PER_QUOTE + 1);
    frozen.thaw();

    eventually().until(() -> quotes.unpublished() == 0);
    eventually().until(frozenProgram::isReady);
    assertThat(topics.firstDeliveries(topic))
        .hasSize(60)
        .allSatisfy(PublisherProcessTest::isGapless);
    assertThat(killedProgram.get("/metrics").body())
        .contains("outbox_published_total", "outbox_backlog");
    frozen.stop();
    killed.stop();
    assertThat(quotes.query("SELECT bucket FROM relay_lease WHERE owner IS NOT NULL")).isEmpty();
  }

  private static void isGapless(String quote, List<Long> versions) {
    for (int i = 0; i < versions.size(); i++) {
      assertThat(versions.get(i)).as("delivery %d of %s", i, quote).isEqualTo(i + 1L);
    }
    assertThat(versions).hasSizeBetween(EVENTS_PER_QUOTE, EVENTS_PER_QUOTE + 1);
  }

  private List<String> published() {
    return quotes.query("SELECT 1 FROM outbox_event WHERE status = 'PUBLISHED' LIMIT 1");
  }

  private OutboxDatabase outbox(TestDatabase database) {
    return new OutboxDatabase(
        database.jdbcUrl(), database.owner(), database.app(), database.relay(), topic);
  }

  private PublisherProgram program() throws IOException {
    int port = freePort();
    Map<String, String> environment = new HashMap<>();
    environment.put("CPQ_HTTP_PORT", String.valueOf(port));
    environment.put("CPQ_TOKEN_ISSUER", issuer.issuer());
    environment.put("CPQ_TOKEN_JWKS_URL", issuer.jwksUrl().toString());
    environment.put("CPQ_KAFKA_BOOTSTRAP", kafka.bootstrap());
    environment.put("CPQ_RELAY_LEASE", "PT2S");
    environment.put("CPQ_RELAY_BATCH", "20");
    outbox(environment, "CPQ_OUTBOX_QUOTE", quoteDatabase);
    outbox(environment, "CPQ_OUTBOX_ORDER", orderDatabase);
    return PublisherProgram.of(environment, port);
  }

  private static void outbox(
      Map<String, String> environment, String prefix, TestDatabase database) {
    environment.put(prefix + "_URL", database.jdbcUrl());
    environment.put(prefix + "_USER", database.relay().user());
    environment.put(prefix + "_PASSWORD", database.relay().password());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(200));
  }
}
