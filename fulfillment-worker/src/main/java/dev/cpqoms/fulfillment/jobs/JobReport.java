package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.blocks.process.Holding;
import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.settling.TaskOutcome;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientException;
import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.camunda.zeebe.client.api.response.ActivatedJob;
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

  private final ZeebeClient engine;
  private final ActivatedJob job;
  private final Holding holding;

  /**
   * @param holding where the job waits before it is given back
   */
  JobReport(ZeebeClient engine, ActivatedJob job, Holding holding) {
    this.engine = engine;
    this.job = job;
    this.holding = holding;
  }

  boolean complete(TaskOutcome outcome) {
    return taken(
        engine.newCompleteCommand(job.getKey()).variables(Map.of(TASK_OUTCOME, outcome.name())));
  }

  boolean fallout() {
    return taken(
        engine
            .newThrowErrorCommand(job.getKey())
            .errorCode(TASK_FALLOUT)
            .errorMessage("the task has a fallout case"));
  }

  /**
   * Holds the job for its backoff and gives it back then. The engine has backoffs of its own, but
   * its clock for them stops now and then, and a job that waits for it waits until another one
   * fails; so that is only for a job that the engine does not leave here for so long. When this
   * process dies meanwhile, the job comes again after its timeout.
   */
  boolean later(Step.TryLater later) {
    int retries = later.burnsRetry() ? Math.max(0, job.getRetries() - 1) : job.getRetries();
    var back = engine.newFailCommand(job.getKey()).retries(retries).errorMessage(later.reason());
    return (retries > 0 && holding.hold(later.backoff(), new HeldJob(back)))
        || taken(back.retryBackoff(later.backoff()));
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

  /** The job, which the engine gives to another worker when its timeout is over. */
  private final class HeldJob implements Holding.Loan {
    private final FinalCommandStep<?> back;

    HeldJob(FinalCommandStep<?> back) {
      this.back = back;
    }

    @Override
    public boolean extend(Duration timeout) {
      return taken(engine.newUpdateTimeoutCommand(job).timeout(timeout));
    }

    @Override
    public void giveBack() {
      taken(back);
    }
  }
}
