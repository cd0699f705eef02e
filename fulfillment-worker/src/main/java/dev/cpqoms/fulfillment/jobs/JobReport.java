package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.settling.TaskOutcome;
import io.camunda.zeebe.client.api.command.ClientException;
import io.camunda.zeebe.client.api.command.FailJobCommandStep1;
import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports the end of a run to the engine. A report that the engine does not take is no harm: the
 * job comes again, or was done by another run, and every run finds the truth at order-service.
 */
final class JobReport {

  private static final Logger LOG = LoggerFactory.getLogger(JobReport.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Well below the time after which the engine gives the job to somebody else (30 s). */
  private static final Duration HELD_AT_MOST = Duration.ofSeconds(20);

  private static final String TASK_FALLOUT = "TASK_FALLOUT";
  private static final String TASK_OUTCOME = "taskOutcome";

  private final JobClient client;
  private final ActivatedJob job;

  JobReport(JobClient client, ActivatedJob job) {
    this.client = client;
    this.job = job;
  }

  boolean complete(TaskOutcome outcome) {
    return taken(
        client.newCompleteCommand(job.getKey()).variables(Map.of(TASK_OUTCOME, outcome.name())));
  }

  boolean fallout() {
    return taken(
        client
            .newThrowErrorCommand(job.getKey())
            .errorCode(TASK_FALLOUT)
            .errorMessage("the task has a fallout case"));
  }

  /**
   * Holds the job for its backoff and gives it back then. The engine has backoffs of its own, but
   * its clock for them stops now and then, and a job that waits for it waits until another one
   * fails. When this process dies meanwhile, the job comes again after its timeout.
   */
  boolean later(Step.TryLater later) {
    int retries = later.burnsRetry() ? Math.max(0, job.getRetries() - 1) : job.getRetries();
    FailJobCommandStep1.FailJobCommandStep2 back =
        client.newFailCommand(job.getKey()).retries(retries).errorMessage(later.reason());
    if (retries == 0 || later.backoff().compareTo(HELD_AT_MOST) > 0) {
      return taken(back.retryBackoff(later.backoff()));
    }
    CompletableFuture.delayedExecutor(later.backoff().toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> taken(back));
    return true;
  }

  private boolean taken(FinalCommandStep<?> command) {
    try {
      command.requestTimeout(LIMIT).send().join();
      return true;
    } catch (ClientException e) {
      LOG.warn("the engine did not take the report of job {}: {}", job.getKey(), e.getMessage());
      return false;
    }
  }
}
