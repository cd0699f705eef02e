package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.kafka.EventHeaders;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.fixtures.servers.TestIssuer;
import dev.cpqoms.fixtures.servers.TestKafka;
import dev.cpqoms.fixtures.servers.TestZeebe;
import dev.cpqoms.workflow.engine.Engine;
import dev.cpqoms.workflow.engine.EngineSettings;
import dev.cpqoms.workflow.order.FakeOrderService;
import dev.cpqoms.workflow.process.ProcessDeployment;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.camunda.zeebe.client.api.worker.JobHandler;
import io.camunda.zeebe.client.api.worker.JobWorker;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An amendment on real servers: its event comes in, and the process of the order goes another way.
 */
final class AmendedProcessTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final UUID ORDER = IdSource.timeOrdered().next();
  private static final TestIssuer ISSUER = TestIssuer.create();
  private static final KafkaSettings KAFKA = new KafkaSettings(TestKafka.shared().bootstrap());
  private static final WorkflowDatabase DATABASE = new WorkflowDatabase();
  private static final FakeOrderService ORDERS = new FakeOrderService(ORDER);
  private static final ProcessLifecycle LIFECYCLE = new ProcessLifecycle("workflow");
  private static final Engine ENGINE =
      new Engine(new EngineSettings(URI.create(TestZeebe.shared().address()), true));

  private final List<String> done = new CopyOnWriteArrayList<>();
  private final AtomicBoolean held = new AtomicBoolean();

  @BeforeAll
  static void start() throws Exception {
    new ProcessDeployment(ENGINE.client()).deploy();
    TestTopics.ensured();
    var unused = new WorkflowProcess(settings()).start(LIFECYCLE);
  }

  @AfterAll
  static void stop() {
    LIFECYCLE.close();
    ENGINE.close();
    ORDERS.close();
    DATABASE.close();
  }

  @Test
  void whatIsInTheAirIsBroughtToItsEndThenTheRestIsUndoneThenTheAmendedPlanGoesOn()
      throws Exception {
    try (JobWorker reserve = worker("RESERVE_INVENTORY", this::holdTheFirst);
        JobWorker open = worker("ANY_TASK", this::complete);
        JobWorker undo = worker("RELEASE_INVENTORY", this::complete)) {
      assertThat(List.of(reserve, open, undo)).allMatch(JobWorker::isOpen);
      send(Events.orderSubmitted(ORDER));
      await().atMost(LIMIT).until(held::get);

      ORDERS.amended();
      send(Events.order("OrderAmended", ORDER, Map.of("amendment", 1)));

      await().atMost(LIMIT).until(() -> ORDERS.effects().contains("complete"));
    }
    assertThat(done).containsExactly("ANY_TASK", "RELEASE_INVENTORY", "RESERVE_INVENTORY");
    assertThat(ORDERS.takesAmendments()).isTrue();
    assertThat(ORDERS.effects())
        .containsExactly(
            "process-reference", "validate", "decompose", "start", "amend", "complete");
  }

  /** The first job is still at work when its order is amended; its task is not done by it. */
  private void holdTheFirst(JobClient client, ActivatedJob job) {
    if (!held.compareAndSet(false, true)) {
      complete(client, job);
    }
  }

  private void complete(JobClient client, ActivatedJob job) {
    done.add(job.getType().substring("fulfillment.".length()));
    client.newCompleteCommand(job).variables(Map.of("taskOutcome", "DONE")).send().join();
  }

  private static JobWorker worker(String taskType, JobHandler handler) {
    return ENGINE
        .client()
        .newWorker()
        .jobType("fulfillment." + taskType)
        .handler(handler)
        .timeout(Duration.ofMinutes(5))
        .open();
  }

  private static void send(EventEnvelope event) throws Exception {
    try (Producer<String, byte[]> producer = KAFKA.producer("test")) {
      var record =
          new ProducerRecord<>(
              "cpq.order.public.v1", event.aggregateId().toString(), Events.json(event));
      EventHeaders.put(record.headers(), EventHeaders.TRACEPARENT, event.traceparent());
      producer.send(record).get();
    }
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
