package dev.cpqoms.bench.tasks;

import dev.cpqoms.bench.Benchmark;
import dev.cpqoms.bench.figures.Course;
import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.figures.Throughput;
import dev.cpqoms.bench.platform.WholePlatform;
import dev.cpqoms.sandbox.platform.PortName;
import dev.cpqoms.sandbox.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Lets a backlog of orders wait for the worker and counts the completions that the engine accepts
 * until all of it is done: by our worker, with streamed and with polled jobs, and by one that does
 * nothing. Ours asks and tells order-service around each call to a partner. Both begin cold, so
 * only the middle of each course counts.
 */
public final class TaskCompletions implements Benchmark {
  private static final int ORDERS = 120;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final String WORKER = "fulfillment-worker";

  @Override
  public String name() {
    return "tasks";
  }

  @Override
  public String question() {
    return "How many accepted task completions per second, beside a no-op worker; streamed,"
        + " polled?";
  }

  @Override
  public Report run(Path checkout) throws Exception {
    try (WholePlatform platform = WholePlatform.start(checkout, Map.of("CPQ_JIT", "full"))) {
      Report report = new Report(name());
      Throughput streamed = ours(platform, true);
      Throughput polled = ours(platform, false);
      List<Integer> waves = platform.waves();
      platform.stop("workflow"); // or it would look for the orders that the no-op has not
      Throughput nothing = noOp(platform, waves);
      return report
          .line(ORDERS + " orders each, tasks per wave " + waves)
          .line(words("ours, streamed", streamed))
          .line(words("ours, polled", polled))
          .line(words("no-op, streamed", nothing))
          .ratio("ours to no-op (goal 0.8)", streamed.of(nothing))
          .ratio("streamed to polled", streamed.of(polled));
    }
  }

  private static Throughput ours(WholePlatform platform, boolean streaming) throws Exception {
    platform.stop(WORKER);
    platform.accept(ORDERS);
    await(
        "orders to wait for the worker", () -> platform.figures().orders("IN_PROGRESS") >= ORDERS);
    platform.start(WORKER, Map.of("CPQ_ZEEBE_STREAMING", Boolean.toString(streaming)));
    AcceptedJobs jobs = new AcceptedJobs(platform.metricsOf(PortName.FULFILLMENT_WORKER));
    Course course = new Course();
    await(
        "the backlog to be done",
        () -> {
          course.mark(jobs.count(), System.nanoTime());
          return platform.figures().unfinished() == 0;
        });
    return course.middle();
  }

  private static Throughput noOp(WholePlatform platform, List<Integer> waves) {
    try (NoOpWorker peer = new NoOpWorker(platform.engine())) {
      return peer.drain(ORDERS, waves);
    }
  }

  private static void await(String what, BooleanSupplier condition) {
    if (!Waiting.until(LIMIT, Duration.ofMillis(100), condition)) {
      throw new IllegalStateException("waited " + LIMIT + " for " + what);
    }
  }

  private static String words(String who, Throughput throughput) {
    return String.format(
        Locale.ROOT, "%-16s %6d jobs, %7.1f/s", who, throughput.done(), throughput.perSecond());
  }
}
