package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.AdapterPolicy;
import dev.cpqoms.fulfillment.partner.Partner;
import dev.cpqoms.fulfillment.tasks.Tasks;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The job workers, one per row of the table of task types. Closing them takes no new jobs. */
public final class FulfillmentWorkers implements AutoCloseable {

  private static final int MOST_JOBS_PER_TYPE = 16;
  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(30);
  private static final String WORKER = "fulfillment-worker";

  private final List<JobWorker> workers;

  private FulfillmentWorkers(List<JobWorker> workers) {
    this.workers = workers;
  }

  /** How the workers get their jobs, and the registry that counts them. */
  public record Intake(
      ZeebeClient engine, boolean streaming, MeterRegistry meters, InstantSource clock) {}

  /**
   * @param partners every adapter of the table
   * @param callbacks the base URL that asynchronous partners report to
   */
  public static FulfillmentWorkers open(
      Intake intake, Tasks tasks, Map<Adapter, Partner> partners, URI callbacks) {
    JobMeters meters = new JobMeters(intake.meters());
    return new FulfillmentWorkers(
        TaskAdapters.TABLE.stream()
            .map(
                row -> {
                  Partner partner =
                      Objects.requireNonNull(partners.get(row.adapter()), row.taskType());
                  Patience patience =
                      new Patience(intake.clock(), AdapterPolicy.of(row.adapter()).patience());
                  TaskRun run = new TaskRun(tasks, row, partner, callbacks, patience);
                  return open(intake, row.jobType(), new FulfillmentJob(run, meters));
                })
            .toList());
  }

  private static JobWorker open(Intake intake, String jobType, FulfillmentJob job) {
    return intake
        .engine()
        .newWorker()
        .jobType(jobType)
        .handler(job)
        .name(WORKER)
        .timeout(JOB_TIMEOUT)
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
