package dev.cpqoms.bench.platform;

import dev.cpqoms.bench.figures.CompilerWork;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The processes that share the machine in one measurement.
 *
 * @param pids by name
 */
public record RunningProcesses(Map<String, Long> pids) {

  public long pid(String name) {
    return Objects.requireNonNull(pids.get(name), name);
  }

  /** All but this one. */
  public RunningProcesses without(String name) {
    Map<String, Long> others = new LinkedHashMap<>(pids);
    others.remove(name);
    return new RunningProcesses(others);
  }

  public CompilerWork compilers() {
    return new CompilerWork(pids.values().stream().toList());
  }

  /** The processor time that each has used since its start, its children (PostgreSQL) with it. */
  public Map<String, Duration> processorTime() {
    Map<String, Duration> used = new LinkedHashMap<>();
    pids.forEach((name, pid) -> used.put(name, processorTime(pid)));
    return used;
  }

  private static Duration processorTime(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    boolean startedTheOthers = process.equals(ProcessHandle.current());
    Stream<ProcessHandle> children = startedTheOthers ? Stream.empty() : process.descendants();
    return Stream.concat(Stream.of(process), children)
        .flatMap(one -> one.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
