package dev.cpqoms.workflow;

import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.fixtures.servers.EmbeddedServers;
import dev.cpqoms.fixtures.servers.TestIssuer;
import dev.cpqoms.sandbox.process.ChildProcess;
import dev.cpqoms.sandbox.server.EngineExporter;
import dev.cpqoms.sandbox.server.Loopback;
import dev.cpqoms.sandbox.server.ServerFiles;
import dev.cpqoms.sandbox.server.ZeebeServer;
import dev.cpqoms.workflow.engine.Engine;
import dev.cpqoms.workflow.engine.EngineSettings;
import dev.cpqoms.workflow.order.FakeOrderService;
import dev.cpqoms.workflow.process.ProcessDeployment;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A broker with the exporter, and the workflow process that it tells; both can go and come. */
final class ExportingEngine implements AutoCloseable {
  private static final Path JAR =
      Path.of(System.getProperty("cpq.root"), "engine-exporter/target/engine-exporter.jar");

  final TestIssuer issuer = TestIssuer.create();
  final WorkflowDatabase database = new WorkflowDatabase();
  final FakeOrderService orders;
  private final int port = Loopback.freePort();
  private final ZeebeServer server =
      new ZeebeServer(
              ServerFiles.located(), EmbeddedServers.folder("zeebe"), ZeebeServer.Ports.free())
          .with(new EngineExporter(JAR, base(), issuer.serviceTokenFile("engine-exporter")));
  private final ChildProcess broker;
  private final Engine engine;
  private ProcessLifecycle lifecycle = new ProcessLifecycle("workflow");

  ExportingEngine(UUID orderId) {
    orders = new FakeOrderService(orderId);
    broker = EmbeddedServers.start(server);
    engine = new Engine(new EngineSettings(URI.create(server.address()), false));
  }

  URI base() {
    return URI.create("http://" + Loopback.HOST + ":" + port);
  }

  void startWorkflow() throws Exception {
    lifecycle = new ProcessLifecycle("workflow");
    new WorkflowProcess(TestSettings.of(port, server.address(), database, issuer, orders))
        .start(lifecycle);
  }

  void stopWorkflow() {
    lifecycle.close();
  }

  void killBroker() {
    broker.kill();
  }

  void startBroker() {
    broker.start();
  }

  /** The broker comes back with nothing of what it had. */
  void loseDisk() throws IOException {
    broker.kill();
    try (Stream<Path> files = Files.walk(server.data())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    broker.start();
  }

  /** The platform's own processes. */
  void deploy() {
    new ProcessDeployment(engine.client()).deploy();
  }

  /** A process with one job, begun with these variables. */
  long begin(String jobType, Map<String, Object> variables) {
    return begin("one-job", jobType, variables);
  }

  long begin(String processId, String jobType, Map<String, Object> variables) {
    return begin(
        processId,
        Bpmn.createExecutableProcess(processId)
            .startEvent()
            .serviceTask("only-step", task -> task.zeebeJobType(jobType).zeebeJobRetries("3"))
            .endEvent()
            .done(),
        variables);
  }

  /** A process that comes to a branch of which nobody knows the condition. */
  long beginBranching(Map<String, Object> variables) {
    return begin(
        "branching",
        Bpmn.createExecutableProcess("branching")
            .startEvent()
            .exclusiveGateway("which-way")
            .sequenceFlowId("one-way")
            .condition("=nobodyKnows > 1")
            .endEvent()
            .moveToLastExclusiveGateway()
            .sequenceFlowId("other-way")
            .condition("=nobodyKnows < 1")
            .endEvent()
            .done(),
        variables);
  }

  private long begin(String processId, BpmnModelInstance model, Map<String, Object> variables) {
    String resource = processId + ".bpmn";
    engine.client().newDeployResourceCommand().addProcessModel(model, resource).send().join();
    return engine
        .client()
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .variables(variables)
        .send()
        .join()
        .getProcessInstanceKey();
  }

  /** Lets the only job of the type fail for good. */
  void failForGood(String jobType, String message) {
    var job = jobs(jobType).getFirst();
    engine.client().newFailCommand(job).retries(0).errorMessage(message).send().join();
  }

  void complete(ActivatedJob job) {
    engine.client().newCompleteCommand(job).send().join();
  }

  List<ActivatedJob> jobs(String jobType) {
    return engine
        .client()
        .newActivateJobsCommand()
        .jobType(jobType)
        .maxJobsToActivate(1)
        .timeout(Duration.ofMinutes(5))
        .requestTimeout(Duration.ofSeconds(5))
        .send()
        .join()
        .getJobs();
  }

  @Override
  public void close() {
    stopWorkflow();
    engine.close();
    broker.kill();
    orders.close();
    database.close();
  }
}
