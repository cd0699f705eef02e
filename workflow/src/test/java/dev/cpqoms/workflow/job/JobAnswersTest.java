package dev.cpqoms.workflow.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.process.DrainGate;
import dev.cpqoms.blocks.process.Holding;
import dev.cpqoms.fixtures.servers.TestZeebe;
import dev.cpqoms.workflow.engine.Engine;
import dev.cpqoms.workflow.engine.EngineSettings;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One job of a real broker, taken by the test: what the engine makes of its answers. */
final class JobAnswersTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final RuntimeException FAULT = new IllegalStateException("a fault");

  private final String type = "a" + UUID.randomUUID().toString().replace("-", "");
  private final Engine engine =
      new Engine(new EngineSettings(URI.create(TestZeebe.shared().address()), false));
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final DrainGate gate = new DrainGate();
  private final Holding holding = new Holding(Duration.ofSeconds(30));
  private final JobAnswers answers =
      new JobAnswers(engine.client(), holding, gate, new JobMetrics(registry));

  @BeforeEach
  void start() {
    var model =
        Bpmn.createExecutableProcess(type)
            .startEvent()
            .serviceTask("work", task -> task.zeebeJobType(type).zeebeJobRetries("10"))
            .endEvent()
            .done();
    engine.client().newDeployResourceCommand().addProcessModel(model, type + ".bpmn").send().join();
    engine.client().newCreateInstanceCommand().bpmnProcessId(type).latestVersion().send().join();
  }

  @AfterEach
  void close() {
    holding.close();
    engine.close();
  }

  @Test
  void theLastFailureIsToldBeforeTheGateIsLeft() throws Exception {
    ActivatedJob job = jobs(PATIENCE).getFirst();
    assertThat(gate.enter()).isTrue();

    answers.failed(job, 0, LONG, FAULT);

    assertThat(gate.awaitIdle(PATIENCE)).isTrue();
    assertThat(failed()).isEqualTo(1);
  }

  @Test
  void aJobThatWaitsIsOutsideTheGateAndTheEngineIsToldWhenItIsGivenBack() throws Exception {
    ActivatedJob job = jobs(PATIENCE).getFirst();
    assertThat(gate.enter()).isTrue();

    answers.failed(job, 9, LONG, FAULT);

    assertThat(gate.inFlight()).isZero();
    assertThat(failed()).isZero();
    holding.close();
    assertThat(failed()).isEqualTo(1);
    assertThat(jobs(PATIENCE)).extracting(ActivatedJob::getRetries).containsExactly(9);
  }

  @Test
  void aJobThatTheEngineDoesNotLeaveHereWaitsThere() throws Exception {
    ActivatedJob job = jobs(PATIENCE).getFirst();
    engine.client().newFailCommand(job).retries(10).send().join();
    assertThat(gate.enter()).isTrue();

    answers.failed(job, 9, LONG, FAULT);

    assertThat(gate.awaitIdle(PATIENCE)).isTrue();
    assertThat(failed()).isEqualTo(1);
    assertThat(jobs(GLANCE)).as("it waits").isEmpty();
  }

  private double failed() {
    var counter = registry.find("workflow.jobs").tag("outcome", "failed").counter();
    return counter == null ? 0 : counter.count();
  }

  private List<ActivatedJob> jobs(Duration patience) {
    return engine
        .client()
        .newActivateJobsCommand()
        .jobType(type)
        .maxJobsToActivate(1)
        .timeout(Duration.ofSeconds(30))
        .requestTimeout(patience)
        .send()
        .join()
        .getJobs();
  }
}
