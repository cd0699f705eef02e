package dev.cpqoms.fulfillment.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.process.Holding;
import dev.cpqoms.fixtures.servers.TestZeebe;
import dev.cpqoms.fulfillment.settling.Step;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One job of a real broker, taken by the test: what the engine makes of its reports. */
class JobReportTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(500);

  private final String type = "r" + UUID.randomUUID().toString().replace("-", "");
  private final Holding holding = new Holding(TIMEOUT);
  private final ZeebeClient engine =
      ZeebeClient.newClientBuilder()
          .applyEnvironmentVariableOverrides(false)
          .grpcAddress(URI.create(TestZeebe.shared().address()))
          .preferRestOverGrpc(false)
          .usePlaintext()
          .defaultRequestTimeout(Duration.ofMinutes(1))
          .build();

  @BeforeEach
  void start() {
    var model =
        Bpmn.createExecutableProcess(type)
            .startEvent()
            .serviceTask("work", task -> task.zeebeJobType(type).zeebeJobRetries("10"))
            .endEvent()
            .done();
    engine.newDeployResourceCommand().addProcessModel(model, type + ".bpmn").send().join();
    engine.newCreateInstanceCommand().bpmnProcessId(type).latestVersion().send().join();
  }

  @AfterEach
  void close() {
    holding.close();
    engine.close();
  }

  @Test
  void aJobThatIsHeldLongerThanItsTimeoutComesAgainAfterItsWaitAndNotBefore() {
    Duration wait = Duration.ofSeconds(12);
    ActivatedJob job = jobs(PATIENCE).getFirst();
    long begun = System.nanoTime();

    assertThat(report(job).later(new Step.TryLater(wait, true, "a fault"))).isTrue();

    assertThat(jobs(PATIENCE)).extracting(ActivatedJob::getRetries).containsExactly(9);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(wait);
  }

  @Test
  void aJobIsGivenBackWithItsRetriesWhenTheHoldingCloses() {
    ActivatedJob job = jobs(PATIENCE).getFirst();
    report(job).later(new Step.TryLater(LONG, false, "the partner is throttling"));
    assertThat(jobs(GLANCE)).as("it waits").isEmpty();

    holding.close();

    assertThat(jobs(PATIENCE)).extracting(ActivatedJob::getRetries).containsExactly(10);
  }

  @Test
  void aJobThatTheEngineDoesNotLeaveHereWaitsThere() {
    ActivatedJob job = jobs(PATIENCE).getFirst();
    engine.newFailCommand(job).retries(10).send().join();

    assertThat(report(job).later(new Step.TryLater(LONG, true, "a fault"))).isTrue();

    assertThat(jobs(GLANCE)).as("it waits").isEmpty();
    holding.close();
    assertThat(jobs(GLANCE)).as("not in this process").isEmpty();
  }

  private JobReport report(ActivatedJob job) {
    return new JobReport(engine, job, holding);
  }

  private List<ActivatedJob> jobs(Duration patience) {
    return engine
        .newActivateJobsCommand()
        .jobType(type)
        .maxJobsToActivate(1)
        .timeout(TIMEOUT)
        .requestTimeout(patience)
        .send()
        .join()
        .getJobs();
  }
}
