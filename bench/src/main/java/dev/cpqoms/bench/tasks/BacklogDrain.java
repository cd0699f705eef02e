package dev.cpqoms.bench.tasks;

import dev.cpqoms.bench.Benchmark;
import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.platform.OrderFigures;
import dev.cpqoms.bench.platform.WholePlatform;
import dev.cpqoms.sandbox.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Takes the worker away for two minutes while orders keep coming, then looks how the backlog goes
 * down while as many orders keep coming: the age of the oldest unfinished order has to fall.
 */
public final class BacklogDrain implements Benchmark {
  private static final Duration OUTAGE = Duration.ofMinutes(2);
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final int ORDERS_AT_A_TIME = 6;
  private static final String WORKER = "fulfillment-worker";

  @Override
  public String name() {
    return "drain";
  }

  @Override
  public String question() {
    return "Does the backlog of a two-minute outage go down while orders keep coming?";
  }

  @Override
  public Report run(Path checkout) throws Exception {
    try (WholePlatform platform = WholePlatform.start(checkout, Map.of())) {
      Report report = new Report(name());
      OrderFigures figures = platform.figures();
      platform.stop(WORKER);
      long back = System.nanoTime() + OUTAGE.toNanos();
      int came = 0;
      while (System.nanoTime() < back) {
        platform.accept(ORDERS_AT_A_TIME);
        came += ORDERS_AT_A_TIME;
      }
      double arrivals = came / (double) OUTAGE.toSeconds();
      long backlog = figures.unfinished();
      long oldest = figures.oldestAgeSeconds();
      report.line(
          String.format(
              Locale.ROOT,
              "outage: %d unfinished, oldest %d s, %.2f orders/s come",
              backlog,
              oldest,
              arrivals));
      platform.start(WORKER);
      return drained(platform, report, arrivals, backlog);
    }
  }

  private static Report drained(
      WholePlatform platform, Report report, double arrivals, long backlog) throws Exception {
    OrderFigures figures = platform.figures();
    long begun = System.nanoTime();
    long deadline = begun + LIMIT.toNanos();
    long done = figures.orders("COMPLETED");
    int came = 0;
    // What came during the outage is done when everything is younger than the worker's return.
    while (figures.oldestAgeSeconds() > seconds(begun) && System.nanoTime() < deadline) {
      platform.accept(ORDERS_AT_A_TIME);
      came += ORDERS_AT_A_TIME;
      report.line(
          String.format(
              Locale.ROOT,
              "after %3d s: oldest %3d s, %d unfinished",
              seconds(begun),
              figures.oldestAgeSeconds(),
              figures.unfinished()));
      Waiting.until(LOOK, () -> figures.oldestAgeSeconds() <= seconds(begun));
    }
    double completions =
        (figures.orders("COMPLETED") - done) / (double) Math.max(1, seconds(begun));
    return report
        .line(came + " more orders came meanwhile")
        .ratio("completions to arrivals of the outage", completions / arrivals)
        .ratio("time to drain to length of the outage", seconds(begun) / 120.0)
        .ratio("unfinished afterwards to backlog", figures.unfinished() / (double) backlog);
  }

  private static long seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toSeconds();
  }
}
