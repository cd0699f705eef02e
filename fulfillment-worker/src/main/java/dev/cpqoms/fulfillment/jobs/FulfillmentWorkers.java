package dev.cpqoms.fulfillment.jobs;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** The job workers, one per row of the table of task types. Closing them takes no new jobs. */
public final class FulfillmentWorkers implements AutoCloseable {

  private static final int MOST_JOBS_PER_TYPE = 16;
  private static final String WORKER = "fulfillment-worker";

  private final List<JobWorker> workers;

  private FulfillmentWorkers(List<JobWorker> workers) {
    this.workers = workers;
  }

  /** How the workers get their jobs, and the registry that counts them. */
  public record Intake(ZeebeClient engine, boolean streaming, MeterRegistry meters) {}

  public static FulfillmentWorkers open(Intake intake, TaskRuns runs) {
    JobMeters meters = new JobMeters(intake.meters());
    return new FulfillmentWorkers(
        TaskAdapters.TABLE.stream()
            .map(row -> open(intake, row.jobType(), new FulfillmentJob(runs.of(row), meters)))
            .toList());
  }

  private static JobWorker open(Intake intake, String jobType, FulfillmentJob job) {
    return intake
        .engine()
        .newWorker()
        .jobType(jobType)
        .handler(job)
        .name(WORKER)
        .maxJobsActive(MOST_JOBS_PER_TYPE)
        .fetchVariables(JobFields.NAMES)
        .streamEnabled(intake.streaming())
        .open();
  }

  @Override
  public void close() {
    workers.forEach(JobWorker::close);
  }
}
