package dev.cpqoms.drills.platform;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A worker that can do nothing with the jobs that it takes. */
public final class BrokenWorker {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI engine;

  BrokenWorker(URI engine) {
    this.engine = engine;
  }

  /** Takes one job of the type, and has used up its retries. */
  public void failForGood(String jobType) {
    try (ZeebeClient client =
        ZeebeClient.newClientBuilder().grpcAddress(engine).usePlaintext().build()) {
      List<ActivatedJob> jobs =
          client
              .newActivateJobsCommand()
              .jobType(jobType)
              .maxJobsToActivate(1)
              .timeout(PATIENCE)
              .requestTimeout(PATIENCE)
              .send()
              .join()
              .getJobs();
      client
          .newFailCommand(jobs.getFirst())
          .retries(0)
          .errorMessage("the worker cannot read what order-service answers")
          .send()
          .join();
    }
  }
}
