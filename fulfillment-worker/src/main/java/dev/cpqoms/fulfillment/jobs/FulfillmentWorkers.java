package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.blocks.process.Holding;
import dev.cpqoms.fulfillment.engine.Engines;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;

/**
 * The job workers, one per row of the table of task types. Closing them takes no new jobs, and
 * gives those back that wait: another worker gets them now and not only after their timeout.
 */
public final class FulfillmentWorkers implements AutoCloseable {

  private static final String WORKER = "fulfillment-worker";

  private final List<JobWorker> workers;
  private final Engines engines;
  private final Holding holding;

  private FulfillmentWorkers(List<JobWorker> workers, Engines engines, Holding holding) {
    this.workers = workers;
    this.engines = engines;
    this.holding = holding;
  }

  /** How the workers get their jobs, and the registry that counts them. */
  public record Intake(
      Engines engines, boolean streaming, Duration jobTimeout, MeterRegistry meters) {}

  public static FulfillmentWorkers open(Intake intake, TaskRuns runs) {
    JobMeters meters = new JobMeters(intake.meters());
    Holding holding = new Holding(intake.jobTimeout());
    return new FulfillmentWorkers(
        TaskAdapters.TABLE.stream()
            .map(
                row -> {
                  ZeebeClient engine = intake.engines().of(row.adapter()).client();
                  var job = new FulfillmentJob(runs.of(row), meters, engine, holding);
                  int atOnce = runs.dependencies().of(row.adapter()).limits().concurrency();
                  return engine
                      .newWorker()
                      .jobType(row.jobType())
                      .handler(job)
                      .name(WORKER)
                      .maxJobsActive(atOnce)
                      .fetchVariables(JobFields.NAMES)
                      .streamEnabled(intake.streaming())
                      .open();
                })
            .toList(),
        intake.engines(),
        holding);
  }

  @Override
  public void close() {
    workers.forEach(JobWorker::close);
    engines.endPolls();
    holding.close();
  }
}
