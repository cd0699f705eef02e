package dev.cpqoms.bench.tasks;

import dev.cpqoms.bench.figures.Course;
import dev.cpqoms.bench.figures.Throughput;
import dev.cpqoms.sandbox.process.Waiting;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The peer: the same process on the same broker, with a worker that does nothing.
 *
 * @param engine from this JVM
 */
record NoOpWorker(ZeebeClient engine) {
  private static final String TASK_TYPE = "NOOP";
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(20);

  /** Lets a backlog pile up, then opens the worker. */
  Throughput drain(Waves waves) {
    waves.begin(engine, TASK_TYPE);
    AtomicLong accepted = new AtomicLong();
    Course course = new Course();
    try (JobWorker worker = open(accepted)) {
      boolean done =
          Waiting.until(
              LIMIT,
              POLL,
              () -> {
                course.mark(accepted.get(), System.nanoTime());
                return accepted.get() >= waves.jobs();
              });
      if (!worker.isOpen() || !done) {
        throw new IllegalStateException(accepted + " of " + waves.jobs() + " within " + LIMIT);
      }
      return course.middle();
    }
  }

  private JobWorker open(AtomicLong accepted) {
    return engine
        .newWorker()
        .jobType("fulfillment." + TASK_TYPE)
        .handler(
            (jobs, job) ->
                jobs.newCompleteCommand(job)
                    .variables(Map.of("taskOutcome", "DONE"))
                    .send()
                    .thenRun(accepted::incrementAndGet))
        .maxJobsActive(32)
        .streamEnabled(true)
        .open();
  }
}
