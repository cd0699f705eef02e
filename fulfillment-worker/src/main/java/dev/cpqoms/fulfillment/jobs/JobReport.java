package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.settling.TaskOutcome;
import io.camunda.zeebe.client.api.command.ClientException;
import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports the end of a run to the engine. A report that the engine does not take is no harm: the
 * job comes again, or was done by another run, and every run finds the truth at order-service.
 */
final class JobReport {

  private static final Logger LOG = LoggerFactory.getLogger(JobReport.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);
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

  boolean later(Step.TryLater later) {
    int retries = later.burnsRetry() ? Math.max(0, job.getRetries() - 1) : job.getRetries();
    return taken(
        client
            .newFailCommand(job.getKey())
            .retries(retries)
            .retryBackoff(later.backoff())
            .errorMessage(later.reason()));
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
