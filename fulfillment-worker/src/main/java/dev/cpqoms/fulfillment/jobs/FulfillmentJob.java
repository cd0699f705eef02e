package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.process.Holding;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.blocks.telemetry.TraceContext;
import dev.cpqoms.fulfillment.settling.Budget;
import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.settling.TaskOutcome;
import dev.cpqoms.fulfillment.tasks.TasksUnavailable;
import dev.cpqoms.fulfillment.tasks.TenantSuspended;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.camunda.zeebe.client.api.worker.JobHandler;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job: a run of its task, and the report to the engine. Every job gets exactly one report. */
final class FulfillmentJob implements JobHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FulfillmentJob.class);

  /** What comes after a call that broke off needs time to settle: that is another run's. */
  private static final int CALLS_PER_RUN = 1;

  /** How soon a job goes on after its tenant is resumed; until then it only asks, this often. */
  private static final Duration WHILE_SUSPENDED = Duration.ofSeconds(15);

  private final TaskRun run;
  private final JobMeters meters;
  private final ZeebeClient engine;
  private final Holding holding;

  FulfillmentJob(TaskRun run, JobMeters meters, ZeebeClient engine, Holding holding) {
    this.run = run;
    this.meters = meters;
    this.engine = engine;
    this.holding = holding;
  }

  @Override
  public void handle(JobClient client, ActivatedJob job) {
    try {
      Step.End end = end(job);
      JobReport report = new JobReport(engine, job, holding);
      boolean taken =
          switch (end) {
            case Step.Finish(TaskOutcome outcome) -> report.complete(outcome);
            case Step.RaiseFallout() -> report.fallout();
            case Step.TryLater later -> report.later(later);
          };
      meters.ended(job.getType(), end, taken);
      LOG.info("Job {} {} ends with {}", job.getType(), job.getKey(), JobMeters.word(end));
    } finally {
      LogFields.clear();
    }
  }

  private Step.End end(ActivatedJob job) {
    Duration backoff = Backoff.of(job.getCustomHeaders(), job.getRetries(), job.getKey());
    try {
      JobFields fields = JobFields.of(job);
      begin(fields);
      try (Scope trace =
          TraceContext.continuing(fields.task().conversation().traceparent()).makeCurrent()) {
        Instant heldUntil = Instant.ofEpochMilli(job.getDeadline());
        Budget budget = new Budget(job.getRetries(), CALLS_PER_RUN, backoff);
        return run.run(fields.task(), budget, heldUntil);
      }
    } catch (TenantSuspended e) {
      return new Step.TryLater(WHILE_SUSPENDED, false, String.valueOf(e.getMessage()));
    } catch (TasksUnavailable e) {
      LOG.warn("order-service is unavailable, next run in {}: {}", backoff, e.getMessage());
      return new Step.TryLater(backoff, false, "order-service is unavailable");
    } catch (RuntimeException e) {
      LOG.error("the run of {} {} failed", job.getType(), job.getKey(), e);
      return afterFault(job, new Step.TryLater(backoff, true, e.toString()));
    }
  }

  /**
   * A fault burns a retry. With the last one the task becomes a case; only when that is not
   * possible either, the job becomes an incident.
   */
  private Step.End afterFault(ActivatedJob job, Step.TryLater later) {
    if (job.getRetries() > 1) {
      return later;
    }
    try {
      return run.giveUp(JobFields.of(job).task(), later.reason()).orElse(later);
    } catch (TasksUnavailable e) {
      return new Step.TryLater(later.backoff(), false, "order-service is unavailable");
    } catch (RuntimeException e) {
      LOG.error("nobody could be told of {} {}", job.getType(), job.getKey(), e);
      return later;
    }
  }

  private static void begin(JobFields fields) {
    Conversation conversation = fields.task().conversation();
    LogFields.begin(conversation.correlationId(), TraceContext.current(conversation.traceparent()));
    LogFields.tenant(fields.task().tenant().value());
    LogFields.aggregate(fields.orderId());
  }
}
