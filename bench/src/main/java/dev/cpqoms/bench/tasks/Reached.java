package dev.cpqoms.bench.tasks;

import dev.cpqoms.bench.figures.Throughput;
import dev.cpqoms.bench.figures.WarmUp;
import dev.cpqoms.bench.platform.RunningProcesses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * What one way of working reaches when it is warm.
 *
 * @param middle of the backlogs that were measured, added up
 * @param perJob the processor time of a job, by process
 */
record Reached(
    Throughput middle, Map<String, Duration> perJob, WarmUp warmUp, double compilersMeanwhile) {
  private static final int LAPS = 3;

  /**
   * Works off backlogs until the compilers rest, then three more.
   *
   * @param laps that a warm-up has at most
   * @param jobs in one backlog
   * @param lap works off one backlog
   */
  static Reached of(RunningProcesses running, int laps, int jobs, Callable<Throughput> lap)
      throws Exception {
    WarmUp warmUp = new WarmUp(running.compilers(), laps).finish(lap::call);
    List<Throughput> middles = new ArrayList<>();
    Map<String, Duration> before = running.processorTime();
    double compilers =
        warmUp.share(
            () -> {
              for (int i = 0; i < LAPS; i++) {
                middles.add(lap.call());
              }
            });
    Map<String, Duration> perJob = new HashMap<>();
    running
        .processorTime()
        .forEach(
            (name, after) ->
                perJob.put(
                    name,
                    after
                        .minus(before.getOrDefault(name, Duration.ZERO))
                        .dividedBy((long) LAPS * jobs)));
    return new Reached(
        middles.stream().reduce(Throughput::and).orElseThrow(), perJob, warmUp, compilers);
  }

  List<String> words(String who) {
    String shares =
        perJob.entrySet().stream()
            .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
            .map(one -> one.getKey() + " " + milliseconds(one.getValue()))
            .collect(Collectors.joining(", "));
    Duration all = perJob.values().stream().reduce(Duration.ZERO, Duration::plus);
    return List.of(
        String.format(Locale.ROOT, "%-16s %7.1f jobs/s", who, middle.perSecond()),
        "  " + warmUp.words() + "; measured " + WarmUp.words(compilersMeanwhile),
        "  processor time per job: " + milliseconds(all) + " ms: " + shares);
  }

  private static String milliseconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
  }
}
