package dev.cpqoms.workflow;

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
import io.camunda.zeebe.client.api.worker.JobHandler;
import io.camunda.zeebe.client.api.worker.JobWorker;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The whole process on the shared servers, with one order behind it. */
final class RunningWorkflow implements AutoCloseable {
  final TestIssuer issuer = TestIssuer.create();
  final FakeOrderService orders;
  private final WorkflowDatabase database = new WorkflowDatabase();
  private final ProcessLifecycle lifecycle = new ProcessLifecycle("workflow");
  private final Engine engine =
      new Engine(new EngineSettings(URI.create(TestZeebe.shared().address()), true));
  private URI base = URI.create("http://unset");

  RunningWorkflow(UUID orderId) {
    orders = new FakeOrderService(orderId);
  }

  void start() throws Exception {
    new ProcessDeployment(engine.client()).deploy();
    WorkflowSettings settings =
        TestSettings.of(0, TestZeebe.shared().address(), database, issuer, orders);
    base = new WorkflowProcess(settings).start(lifecycle).uri();
  }

  URI base() {
    return base;
  }

  void send(String topic, EventEnvelope event) throws Exception {
    KafkaSettings kafka = new KafkaSettings(TestKafka.shared().bootstrap());
    try (Producer<String, byte[]> producer = kafka.producer("test")) {
      var record = new ProducerRecord<>(topic, event.aggregateId().toString(), Events.json(event));
      EventHeaders.put(record.headers(), EventHeaders.TRACEPARENT, event.traceparent());
      producer.send(record).get();
    }
  }

  /** Does the tasks of a type. */
  JobWorker worker(String taskType, JobHandler handler) {
    return engine
        .client()
        .newWorker()
        .jobType("fulfillment." + taskType)
        .handler(handler)
        .timeout(Duration.ofMinutes(5))
        .open();
  }

  @Override
  public void close() {
    lifecycle.close();
    engine.close();
    orders.close();
    database.close();
  }
}
