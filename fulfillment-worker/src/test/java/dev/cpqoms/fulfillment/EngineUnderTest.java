package dev.cpqoms.fulfillment;

import dev.cpqoms.fixtures.servers.TestZeebe;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The real broker with the real diagram of a fulfillment task. */
final class EngineUnderTest implements AutoCloseable {

  private static final Path DIAGRAM =
      Path.of(
          System.getProperty("cpq.root"),
          "workflow/src/main/resources/processes/fulfillment-task.bpmn");

  final String address = TestZeebe.shared().address();
  private final ZeebeClient client =
      ZeebeClient.newClientBuilder()
          .applyEnvironmentVariableOverrides(false)
          .grpcAddress(URI.create(address))
          .preferRestOverGrpc(false)
          .usePlaintext()
          .defaultRequestTimeout(Duration.ofMinutes(1))
          .build();

  EngineUnderTest() {
    client.newDeployResourceCommand().addResourceFile(DIAGRAM.toString()).send().join();
  }

  /** Starts the process of a task; completes when the process has ended. */
  CompletionStage<?> start(String tenant, String task, String type, Duration callbackTimeout) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("fulfillment-task")
        .latestVersion()
        .variables(
            Map.of(
                "tenantId",
                tenant,
                "orderId",
                "0192f3c6-0a10-7b3e-8f01-1f5b5d3c8a22",
                "taskId",
                task,
                "taskType",
                type,
                "correlationId",
                "correlation-" + tenant,
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "callbackTimeout",
                callbackTimeout.toString()))
        .withResult()
        .requestTimeout(Duration.ofMinutes(2))
        .send();
  }

  void publish(String message, String task, Map<String, Object> variables) {
    client
        .newPublishMessageCommand()
        .messageName(message)
        .correlationKey(task)
        .timeToLive(Duration.ofHours(1))
        .variables(variables)
        .send()
        .join();
  }

  /** Takes a job like a worker that then dies. */
  List<ActivatedJob> takeAndDie(String type, Duration timeout) {
    return client
        .newActivateJobsCommand()
        .jobType("fulfillment." + type)
        .maxJobsToActivate(1)
        .timeout(timeout)
        .requestTimeout(Duration.ofMinutes(1))
        .send()
        .join()
        .getJobs();
  }

  /** As if all runs of the job but the last one had been in vain. */
  void leaveOneRetry(String type) {
    long job = takeAndDie(type, Duration.ofMinutes(1)).getFirst().getKey();
    client.newFailCommand(job).retries(1).errorMessage("in vain").send().join();
  }

  void complete(long jobKey) {
    client.newCompleteCommand(jobKey).variables(Map.of("taskOutcome", "DONE")).send().join();
  }

  @Override
  public void close() {
    client.close();
  }
}
