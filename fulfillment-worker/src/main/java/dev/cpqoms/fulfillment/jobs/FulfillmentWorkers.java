package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.blocks.process.Holding;
import dev.cpqoms.fulfillment.engine.Engine;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/**
 * The job workers, one per row of the table of task types. Closing them takes no new jobs, and
 * gives those back that wait: another worker gets them now and not only after their timeout.
 */
public final class FulfillmentWorkers implements AutoCloseable {

  private static final int MOST_JOBS_PER_TYPE = 16;
  private static final String WORKER = "fulfillment-worker";

  private final List<JobWorker> workers;
  private final Engine engine;
  private final Holding holding;

  private FulfillmentWorkers(List<JobWorker> workers, Engine engine, Holding holding) {
    this.workers = workers;
    this.engine = engine;
    this.holding = holding;
  }

  /** How the workers get their jobs, and the registry that counts them. */
  public record Intake(Engine engine, boolean streaming, MeterRegistry meters) {}

  public static FulfillmentWorkers open(Intake intake, TaskRuns runs) {
    ZeebeClient engine = intake.engine().client();
    JobMeters meters = new JobMeters(intake.meters());
    Holding holding = new Holding(engine.getConfiguration().getDefaultJobTimeout());
    return new FulfillmentWorkers(
        TaskAdapters.TABLE.stream()
            .map(
                row -> {
                  var job = new FulfillmentJob(runs.of(row), meters, engine, holding);
                  return open(intake, row.jobType(), job);
                })
            .toList(),
        intake.engine(),
        holding);
  }

  private static JobWorker open(Intake intake, String jobType, FulfillmentJob job) {
    return intake
        .engine()
        .client()
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
    engine.endPolls();
    holding.close();
  }
}
