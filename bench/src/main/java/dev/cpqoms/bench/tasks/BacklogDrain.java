package dev.cpqoms.bench.tasks;

import dev.cpqoms.bench.Benchmark;
import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.platform.OrderFigures;
import dev.cpqoms.bench.platform.WholePlatform;
import dev.cpqoms.sandbox.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes the worker away for two minutes while orders keep coming at one pace, then looks how the
 * backlog goes down while they still come at this pace: the age of the oldest unfinished order has
 * to fall until everything that came during the outage is done.
 */
public final class BacklogDrain implements Benchmark {
  private static final Duration OUTAGE = Duration.ofMinutes(2);
  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final Duration LOOK = Duration.ofSeconds(5);

  /** Well below what two processors fulfill, so that a backlog can go down at all. */
  private static final Duration PACE = Duration.ofSeconds(3);

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
    try (WholePlatform platform = WholePlatform.start(checkout, Map.of());
        Arrivals arrivals = new Arrivals(platform, PACE)) {
      Report report = new Report(name());
      platform.stop(WORKER);
      long away = System.nanoTime();
      pass(OUTAGE);
      OrderFigures figures = platform.figures();
      long backlog = figures.unfinished();
      report.line(
          String.format(
              Locale.ROOT,
              "outage of %d s: %d orders came, %d are unfinished, the oldest for %d s",
              seconds(away),
              arrivals.count(),
              backlog,
              figures.oldestAgeSeconds()));
      platform.start(WORKER);
      return drained(report, figures, arrivals, backlog);
    }
  }

  private static Report drained(
      Report report, OrderFigures figures, Arrivals arrivals, long backlog) {
    long begun = System.nanoTime();
    long done = figures.orders("COMPLETED");
    int came = arrivals.count();
    List<Long> ages = new ArrayList<>();
    // Everything of the outage is done when the oldest unfinished order is younger than its end.
    while (ages.isEmpty() || ages.getLast() > seconds(begun)) {
      if (seconds(begun) > LIMIT.toSeconds()) {
        throw new IllegalStateException("not drained within " + LIMIT + ", oldest " + ages);
      }
      pass(LOOK);
      ages.add(figures.oldestAgeSeconds());
    }
    long falls = falls(ages);
    double arrived = arrivals.count() - (double) came;
    return report
        .line("age of the oldest in seconds, every " + LOOK.toSeconds() + " s: " + ages)
        .ratio("completions to arrivals", (figures.orders("COMPLETED") - done) / arrived)
        .ratio("looks at which the oldest was younger than before", falls / (double) looks(ages))
        .ratio(
            "time to drain to length of the outage", seconds(begun) / (double) OUTAGE.toSeconds())
        .ratio("unfinished afterwards to backlog", figures.unfinished() / (double) backlog);
  }

  private static long falls(List<Long> ages) {
    long falls = 0;
    for (int look = 1; look < ages.size(); look++) {
      falls += ages.get(look) < ages.get(look - 1) ? 1 : 0;
    }
    return falls;
  }

  private static int looks(List<Long> ages) {
    return Math.max(1, ages.size() - 1);
  }

  /** Lets the platform go on for so long. */
  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    Waiting.until(time.plus(LOOK), () -> System.nanoTime() >= end);
  }

  private static long seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toSeconds();
  }
}
