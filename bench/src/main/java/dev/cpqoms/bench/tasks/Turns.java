package dev.cpqoms.bench.tasks;

import dev.cpqoms.bench.figures.Throughput;
import dev.cpqoms.bench.figures.WarmUp;
import dev.cpqoms.bench.platform.RunningProcesses;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Ways of working that take turns, a backlog each: none of them finds the machine warmer than
 * another. First until the compilers rest, then as often as it counts.
 */
final class Turns {
  private final RunningProcesses running;
  private final int jobs;
  private final Map<String, Callable<Throughput>> ways = new LinkedHashMap<>();
  private final Map<String, Reached> reached = new LinkedHashMap<>();

  /**
   * @param jobs in one backlog
   */
  Turns(RunningProcesses running, int jobs) {
    this.running = running;
    this.jobs = jobs;
  }

  /**
   * @param backlog works one off
   */
  Turns with(String who, Callable<Throughput> backlog) {
    ways.put(who, backlog);
    return this;
  }

  /**
   * Measures all of them.
   *
   * @param warmUp turns before it counts, at most
   * @param counted turns that count
   */
  @SuppressWarnings("SystemOut") // each figure when it is known: all of it takes minutes
  Map<String, Reached> take(int warmUp, int counted) throws Exception {
    WarmUp warm = new WarmUp(running.compilers(), warmUp).finish(this::round);
    reached.clear();
    double compilers =
        warm.share(
            () -> {
              for (int i = 0; i < counted; i++) {
                round();
              }
            });
    System.out.println(warm.words() + "; measured " + WarmUp.words(compilers));
    reached.forEach((who, what) -> what.words(who).forEach(System.out::println));
    return Map.copyOf(reached);
  }

  private void round() throws Exception {
    for (Map.Entry<String, Callable<Throughput>> way : ways.entrySet()) {
      reached.merge(way.getKey(), one(way.getValue()), Reached::and);
    }
  }

  private Reached one(Callable<Throughput> backlog) throws Exception {
    Map<String, Duration> before = running.processorTime();
    Throughput middle = backlog.call();
    Map<String, Duration> used = running.processorTime();
    used.replaceAll((name, time) -> time.minus(before.getOrDefault(name, Duration.ZERO)));
    return new Reached(middle, used, jobs);
  }
}
