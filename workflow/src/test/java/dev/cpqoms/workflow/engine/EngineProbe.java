package dev.cpqoms.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks for processes by the first job that each of them has. */
final class EngineProbe {

  private EngineProbe() {}

  /** Ends the one process, so that a second start which the engine held back would come out. */
  static void assertOneProcess(Engine engine, UUID orderId) {
    List<ActivatedJob> found = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> found.addAll(firstJobs(engine, orderId, Duration.ofMillis(500))));
    assertThat(found).hasSize(1);
    engine
        .client()
        .newThrowErrorCommand(found.getFirst())
        .errorCode("DUPLICATE_PROCESS")
        .send()
        .join();
    assertThat(firstJobs(engine, orderId, Duration.ofSeconds(1))).isEmpty();
  }

  private static List<ActivatedJob> firstJobs(Engine engine, UUID orderId, Duration patience) {
    return engine
        .client()
        .newActivateJobsCommand()
        .jobType("order.register-process")
        .maxJobsToActivate(100)
        .timeout(Duration.ofSeconds(60))
        .requestTimeout(patience)
        .send()
        .join()
        .getJobs()
        .stream()
        .filter(job -> orderId.toString().equals(job.getVariablesAsMap().get("orderId")))
        .toList();
  }
}
