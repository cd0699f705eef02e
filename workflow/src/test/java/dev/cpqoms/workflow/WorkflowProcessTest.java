package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.http.host.GrizzlyHost;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.kafka.EventHeaders;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.fixtures.contracts.HttpExchange;
import dev.cpqoms.fixtures.servers.TestIssuer;
import dev.cpqoms.fixtures.servers.TestKafka;
import dev.cpqoms.fixtures.servers.TestZeebe;
import dev.cpqoms.workflow.engine.Engine;
import dev.cpqoms.workflow.engine.EngineSettings;
import dev.cpqoms.workflow.order.FakeOrderService;
import dev.cpqoms.workflow.process.ProcessDeployment;
import io.camunda.zeebe.client.api.worker.JobWorker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole process on real servers: an event comes in, the order is led to its end. */
final class WorkflowProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final UUID ORDER = IdSource.timeOrdered().next();
  private static final TestIssuer ISSUER = TestIssuer.create();
  private static final KafkaSettings KAFKA = new KafkaSettings(TestKafka.shared().bootstrap());
  private static final WorkflowDatabase DATABASE = new WorkflowDatabase();
  private static final FakeOrderService ORDERS = new FakeOrderService(ORDER);
  private static final ProcessLifecycle LIFECYCLE = new ProcessLifecycle("workflow");
  private static final Engine ENGINE =
      new Engine(new EngineSettings(URI.create(TestZeebe.shared().address()), true));
  private static final HttpContract CONTRACT = HttpContract.of("workflow");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static URI base = URI.create("http://unset");

  @BeforeAll
  static void start() throws Exception {
    new ProcessDeployment(ENGINE.client()).deploy();
    TestTopics.ensured();
    GrizzlyHost host = new WorkflowProcess(settings()).start(LIFECYCLE);
    base = host.uri();
  }

  @AfterAll
  static void stop() {
    LIFECYCLE.close();
    ENGINE.close();
    ORDERS.close();
    DATABASE.close();
    HTTP.close();
  }

  @Test
  void aSubmittedOrderIsLedToItsEndOnceThoughItsEventComesTwice() throws Exception {
    try (JobWorker worker = fulfillmentWorker()) {
      assertThat(worker.isOpen()).isTrue();
      EventEnvelope submitted = Events.orderSubmitted(ORDER);
      send("cpq.order.public.v1", submitted);
      send("cpq.order.public.v1", submitted);

      await().atMost(LIMIT).until(() -> ORDERS.effects().contains("complete"));
    }
    assertThat(ORDERS.effects())
        .containsExactly("process-reference", "validate", "decompose", "start", "complete");
    assertThat(ORDERS.traceparents()).containsOnly(Events.TRACEPARENT);

    JsonNode starts = get("/internal/v1/tenants/acme/process-starts?businessKey=" + ORDER);
    assertThat(starts.path("items")).hasSize(1);
    assertThat(starts.at("/items/0/status").textValue()).isEqualTo("STARTED");
    assertThat(get("/internal/v1/tenants/globex/process-starts?businessKey=" + ORDER).path("items"))
        .isEmpty();
  }

  @Test
  void anApprovalEndsWithItsDecisionAndTheMessageIsShown() throws Exception {
    UUID quote = IdSource.timeOrdered().next();
    String approvalCase = IdSource.timeOrdered().next().toString();
    Map<String, Object> requested = Map.of("approvalCaseId", approvalCase, "revision", 1);
    send("cpq.quote.public.v1", Events.quote("QuoteApprovalRequested", quote, requested));
    // Names no case: the adapter finds the open one of the quote.
    send("cpq.quote.public.v1", Events.quote("QuoteCancelled", quote, Map.of("reason", "x")));

    await()
        .atMost(LIMIT)
        .until(() -> shown(approvalCase).at("/items/0/outcome").asText().equals("PUBLISHED"));

    assertThat(shown(approvalCase).at("/items/0/name").textValue()).isEqualTo("approval-decided");
  }

  @Test
  void itIsReadyAndCountsItsWork() throws Exception {
    await().atMost(LIMIT).until(() -> response("/health/ready").statusCode() == 200);

    JsonNode ready = Json.tree(response("/health/ready").body());
    assertThat(ready.path("checks").properties())
        .extracting(Map.Entry::getKey)
        .contains("database", "kafka", "engine");
    assertThat(response("/metrics").body()).contains("workflow_publications_pending");
  }

  private static JsonNode shown(String correlationKey) throws Exception {
    return get("/internal/v1/tenants/acme/messages?correlationKey=" + correlationKey);
  }

  private static JsonNode get(String path) throws Exception {
    HttpResponse<String> response = response(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.tree(response.body());
  }

  private static HttpResponse<String> response(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Bearer " + ISSUER.service("drill"))
            .build();
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    CONTRACT.check(HttpExchange.of(request, null, response));
    return response;
  }

  private static void send(String topic, EventEnvelope event) throws Exception {
    try (Producer<String, byte[]> producer = KAFKA.producer("test")) {
      var record = new ProducerRecord<>(topic, event.aggregateId().toString(), Events.json(event));
      EventHeaders.put(record.headers(), EventHeaders.TRACEPARENT, event.traceparent());
      producer.send(record).get();
    }
  }

  private static JobWorker fulfillmentWorker() {
    return ENGINE
        .client()
        .newWorker()
        .jobType("fulfillment.RESERVE_INVENTORY")
        .handler(
            (client, job) ->
                client.newCompleteCommand(job).variables(Map.of("taskOutcome", "DONE")).send())
        .open();
  }

  private static WorkflowSettings settings() {
    DatabaseSettings database = DATABASE.appSettings();
    return WorkflowSettings.from(
        new Settings(
            Map.ofEntries(
                Map.entry("CPQ_HTTP_PORT", "0"),
                Map.entry("CPQ_TOKEN_ISSUER", ISSUER.issuer()),
                Map.entry("CPQ_TOKEN_AUDIENCE", ISSUER.audience()),
                Map.entry("CPQ_TOKEN_JWKS_URL", ISSUER.jwksUrl().toString()),
                Map.entry("CPQ_DB_URL", database.url()),
                Map.entry("CPQ_DB_USER", database.user()),
                Map.entry("CPQ_DB_PASSWORD", database.password()),
                Map.entry("CPQ_DB_POOL_SIZE", "6"),
                Map.entry("CPQ_KAFKA_BOOTSTRAP", KAFKA.bootstrap()),
                Map.entry("CPQ_ZEEBE_ADDRESS", TestZeebe.shared().address()),
                Map.entry("CPQ_QUOTE_SERVICE_URL", ORDERS.uri().toString()),
                Map.entry("CPQ_ORDER_SERVICE_URL", ORDERS.uri().toString()),
                Map.entry(
                    "CPQ_SERVICE_TOKEN_FILE", ISSUER.serviceTokenFile("workflow").toString()))));
  }
}
