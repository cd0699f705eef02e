package dev.cpqoms.workflow.job;

import dev.cpqoms.blocks.process.DrainGate;
import dev.cpqoms.blocks.process.Holding;
import dev.cpqoms.workflow.engine.Engine;
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
  private final Holding holding;
  private final Engine engine;
  private final List<JobWorker> workers;

  public JobWorkers(Engine engine, boolean streaming, JobMetrics metrics, List<JobWork> works) {
    this.engine = engine;
    ZeebeClient client = engine.client();
    holding = new Holding(client.getConfiguration().getDefaultJobTimeout());
    var answers = new JobAnswers(client, holding, gate, metrics);
    workers =
        works.stream()
            .map(work -> open(client, streaming, new JobRunner(work, gate, answers), work))
            .toList();
  }

  private static JobWorker open(
      ZeebeClient client, boolean streaming, JobRunner runner, JobWork work) {
    List<String> variables =
        Stream.concat(
                Stream.of("tenantId", "correlationId", "traceparent"), work.variables().stream())
            .toList();
    return client
        .newWorker()
        .jobType(work.type())
        .handler(runner)
        .name("workflow")
        .maxJobsActive(MOST_AT_A_TIME)
        .pollInterval(POLL)
        .streamEnabled(streaming)
        .fetchVariables(variables)
        .open();
  }

  /** Takes no more jobs, gives back those that wait, and lets those at work tell how they ended. */
  @Override
  public void close() throws InterruptedException {
    workers.forEach(JobWorker::close);
    engine.endPolls();
    gate.close();
    holding.close();
    if (!gate.awaitIdle(ENDING)) {
      LOG.warn("{} jobs are cut off; the engine gives them out again", gate.inFlight());
    }
  }
}
