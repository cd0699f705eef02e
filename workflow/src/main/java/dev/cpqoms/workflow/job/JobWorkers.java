package dev.cpqoms.workflow.job;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One worker per job type, open until closed. */
public final class JobWorkers implements AutoCloseable {
  /** A job that is not answered within this time is given to another worker. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final int MOST_AT_A_TIME = 32;
  private static final Duration POLL = Duration.ofMillis(200);

  private final List<JobWorker> workers;

  public JobWorkers(
      ZeebeClient client, boolean streaming, JobMetrics metrics, List<JobWork> works) {
    workers = works.stream().map(work -> open(client, streaming, metrics, work)).toList();
  }

  private static JobWorker open(
      ZeebeClient client, boolean streaming, JobMetrics metrics, JobWork work) {
    List<String> variables =
        Stream.concat(
                Stream.of("tenantId", "correlationId", "traceparent"), work.variables().stream())
            .toList();
    return client
        .newWorker()
        .jobType(work.type())
        .handler(new JobRunner(work, metrics))
        .name("workflow")
        .timeout(TIMEOUT)
        .maxJobsActive(MOST_AT_A_TIME)
        .pollInterval(POLL)
        .streamEnabled(streaming)
        .fetchVariables(variables)
        .open();
  }

  @Override
  public void close() {
    workers.forEach(JobWorker::close);
  }
}
