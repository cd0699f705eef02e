package dev.cpqoms.bench.tasks;

import dev.cpqoms.bench.figures.Throughput;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one way of working has reached.
 *
 * @param middle of the backlogs, added up
 * @param used the processor time, by process
 * @param jobs that were done
 */
record Reached(Throughput middle, Map<String, Duration> used, long jobs) {

  /** This and what came later, as one. */
  Reached and(Reached later) {
    Map<String, Duration> both = new TreeMap<>(used);
    later.used.forEach((name, time) -> both.merge(name, time, Duration::plus));
    return new Reached(middle.and(later.middle), both, jobs + later.jobs);
  }

  List<String> words(String who) {
    String shares =
        used.entrySet().stream()
            .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
            .map(one -> one.getKey() + " " + perJob(one.getValue()))
            .collect(Collectors.joining(", "));
    Duration all = used.values().stream().reduce(Duration.ZERO, Duration::plus);
    return List.of(
        String.format(Locale.ROOT, "%-16s %7.1f jobs/s", who, middle.perSecond()),
        "  processor time per job: " + perJob(all) + " ms: " + shares);
  }

  private String perJob(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6 / jobs);
  }
}
