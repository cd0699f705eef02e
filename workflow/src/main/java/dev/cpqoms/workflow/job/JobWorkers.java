package dev.cpqoms.workflow.job;

import dev.cpqoms.blocks.process.DrainGate;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker per job type, open until closed. */
public final class JobWorkers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);

  private static final int MOST_AT_A_TIME = 32;
  private static final Duration POLL = Duration.ofMillis(200);

  private static final Duration ENDING = Duration.ofSeconds(8);

  private final DrainGate gate = new DrainGate();
  private final List<JobWorker> workers;

  public JobWorkers(
      ZeebeClient client, boolean streaming, JobMetrics metrics, List<JobWork> works) {
    workers = works.stream().map(work -> open(client, streaming, metrics, work)).toList();
  }

  private JobWorker open(ZeebeClient client, boolean streaming, JobMetrics metrics, JobWork work) {
    List<String> variables =
        Stream.concat(
                Stream.of("tenantId", "correlationId", "traceparent"), work.variables().stream())
            .toList();
    return client
        .newWorker()
        .jobType(work.type())
        .handler(new JobRunner(work, metrics, gate))
        .name("workflow")
        .maxJobsActive(MOST_AT_A_TIME)
        .pollInterval(POLL)
        .streamEnabled(streaming)
        .fetchVariables(variables)
        .open();
  }

  /** Takes no more jobs and lets those at work tell the engine how they ended. */
  @Override
  public void close() throws InterruptedException {
    workers.forEach(JobWorker::close);
    gate.close();
    if (!gate.awaitIdle(ENDING)) {
      LOG.warn("{} jobs are cut off; the engine gives them out again", gate.inFlight());
    }
  }
}
