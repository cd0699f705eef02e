package dev.cpqoms.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.workflow.engine.Engine;
import dev.cpqoms.workflow.engine.EngineSettings;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * An engine in memory with the three processes deployed, spoken to in the words of the diagrams.
 */
final class ProcessRun implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private final ZeebeTestEngine engine = EngineFactory.create();
  private final ZeebeClient client;

  ProcessRun() {
    engine.start();
    client = engine.createClient();
    deployToday();
  }

  /** The same with the diagrams of an earlier release. */
  ProcessRun(String... released) {
    engine.start();
    client = engine.createClient();
    var resources = List.of(released).iterator();
    var command = client.newDeployResourceCommand().addResourceFromClasspath(resources.next());
    while (resources.hasNext()) {
      command = command.addResourceFromClasspath(resources.next());
    }
    command.send().join();
  }

  void deployToday() {
    new ProcessDeployment(client).deploy();
  }

  ZeebeClient client() {
    return client;
  }

  /** The engine as the process knows it. */
  Engine connect() {
    URI address = URI.create("http://" + engine.getGatewayAddress());
    return new Engine(new EngineSettings(address, false));
  }

  void start(String processId, Map<String, ?> variables) {
    client
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .variables(variables)
        .send()
        .join();
  }

  void publish(String name, String key, String messageId, Map<String, ?> variables) {
    client
        .newPublishMessageCommand()
        .messageName(name)
        .correlationKey(key)
        .messageId(messageId)
        .timeToLive(Duration.ofHours(1))
        .variables(variables)
        .send()
        .join();
  }

  /** The next job of the type; fails when none comes within the limit. */
  ActivatedJob job(String type) {
    return await("job " + type)
        .atMost(LIMIT)
        .until(() -> jobs(type, 1), found -> !found.isEmpty())
        .getFirst();
  }

  /** Jobs that are there once the engine has nothing left to do. */
  List<ActivatedJob> jobsAtRest(String type) {
    settle();
    return jobs(type, 50);
  }

  private List<ActivatedJob> jobs(String type, int most) {
    return client
        .newActivateJobsCommand()
        .jobType(type)
        .maxJobsToActivate(most)
        .timeout(Duration.ofHours(100))
        .requestTimeout(Duration.ofMillis(200))
        .send()
        .join()
        .getJobs();
  }

  void complete(ActivatedJob job, Map<String, ?> variables) {
    client.newCompleteCommand(job).variables(variables).send().join();
  }

  void complete(String type) {
    complete(job(type), Map.of());
  }

  void fail(ActivatedJob job, int retries, Duration backoff) {
    client.newFailCommand(job).retries(retries).retryBackoff(backoff).send().join();
  }

  void throwError(ActivatedJob job, String code) {
    client.newThrowErrorCommand(job).errorCode(code).send().join();
  }

  void moveClock(Duration by) {
    settle();
    engine.increaseTime(by);
    settle();
  }

  private void settle() {
    try {
      engine.waitForIdleState(LIMIT);
    } catch (Exception e) {
      throw new IllegalStateException("the engine did not come to rest", e);
    }
  }

  long completed(String elementId) {
    return count(elementId, ProcessInstanceIntent.ELEMENT_COMPLETED);
  }

  long entered(String elementId) {
    return count(elementId, ProcessInstanceIntent.ELEMENT_ACTIVATED);
  }

  void assertEnded(String... elementIds) {
    for (String id : elementIds) {
      await(id).atMost(LIMIT).untilAsserted(() -> assertThat(completed(id)).as(id).isPositive());
    }
  }

  /** How often the element was completed in instances of that version. */
  long completedIn(int version, String elementId) {
    settle();
    return StreamSupport.stream(engine.getRecordStreamSource().getRecords().spliterator(), false)
        .filter(r -> r.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED)
        .map(r -> r.getValue())
        .filter(ProcessInstanceRecordValue.class::isInstance)
        .map(ProcessInstanceRecordValue.class::cast)
        .filter(v -> v.getElementId().equals(elementId) && v.getVersion() == version)
        .count();
  }

  private long count(String elementId, ProcessInstanceIntent intent) {
    settle();
    return StreamSupport.stream(engine.getRecordStreamSource().getRecords().spliterator(), false)
        .filter(r -> r.getIntent() == intent)
        .filter(r -> r.getValue() instanceof ProcessInstanceRecordValue)
        .filter(r -> ((ProcessInstanceRecordValue) r.getValue()).getElementId().equals(elementId))
        .count();
  }

  @Override
  public void close() {
    client.close();
    engine.stop();
  }
}
