package dev.cpqoms.bench.tasks;

import dev.cpqoms.bench.figures.Course;
import dev.cpqoms.bench.figures.Throughput;
import dev.cpqoms.sandbox.process.Waiting;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The peer: the same process on the same broker, with a worker that does nothing. Instances begin
 * at the waves, because there is no order that could be validated.
 */
final class NoOpWorker implements AutoCloseable {
  private static final String TASK_TYPE = "NOOP";
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(20);

  private final ZeebeClient client;

  NoOpWorker(URI engine) {
    client = ZeebeClient.newClientBuilder().grpcAddress(engine).usePlaintext().build();
  }

  /**
   * Lets a backlog of orders pile up, then opens the worker.
   *
   * @param waves how many tasks each wave of an order has
   */
  Throughput drain(int orders, List<Integer> waves) {
    for (int i = 0; i < orders; i++) {
      begin(waves);
    }
    long tasks = (long) orders * waves.stream().mapToInt(Integer::intValue).sum();
    AtomicLong accepted = new AtomicLong();
    Course course = new Course();
    try (JobWorker worker = open(accepted)) {
      boolean done =
          Waiting.until(
              LIMIT,
              POLL,
              () -> {
                course.mark(accepted.get(), System.nanoTime());
                return accepted.get() >= tasks;
              });
      if (!worker.isOpen() || !done) {
        throw new IllegalStateException(accepted + " of " + tasks + " tasks within " + LIMIT);
      }
      return course.middle();
    }
  }

  private JobWorker open(AtomicLong accepted) {
    return client
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

  private void begin(List<Integer> waves) {
    List<List<Map<String, String>>> plan =
        waves.stream()
            .map(tasks -> IntStream.range(0, tasks).mapToObj(_ -> task()).toList())
            .toList();
    client
        .newCreateInstanceCommand()
        .bpmnProcessId("order-fulfillment")
        .latestVersion()
        .startBeforeElement("fulfill-wave")
        .variables(
            Map.of(
                "tenantId", "acme",
                "orderId", UUID.randomUUID().toString(),
                "correlationId", "bench",
                "traceparent", "",
                "callbackTimeout", "PT30S",
                "waves", plan))
        .send()
        .join();
  }

  private static Map<String, String> task() {
    return Map.of("taskId", UUID.randomUUID().toString(), "taskType", TASK_TYPE);
  }

  @Override
  public void close() {
    client.close();
  }
}
