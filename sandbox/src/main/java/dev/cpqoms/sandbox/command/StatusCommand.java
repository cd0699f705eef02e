package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.platform.ProcessStatus;
import dev.cpqoms.sandbox.platform.ProcessStatus.State;
import dev.cpqoms.sandbox.platform.Sandbox;
import dev.cpqoms.sandbox.platform.SandboxJson;
import dev.cpqoms.sandbox.platform.StatusReport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows every process. Exit code 0 only when all are ready. */
@Command(name = "status", description = "Shows every process with port, health and memory.")
public final class StatusCommand implements Callable<Integer> {

  private static final int NOT_ALL_READY = 3;

  private final Workbench bench;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  public StatusCommand(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws Exception {
    Sandbox sandbox = bench.sandbox();
    List<ProcessStatus> all =
        new StatusReport(sandbox, bench.table(sandbox), InstantSource.system()).look();
    if (json) {
      bench.out().print(SandboxJson.text(all));
    } else {
      print(all);
    }
    return all.stream().allMatch(status -> status.state() == State.READY) ? 0 : NOT_ALL_READY;
  }

  private void print(List<ProcessStatus> all) {
    String row = "%-20s %-10s %8s %8s %9s  %s%n";
    bench.out().printf(row, "PROCESS", "HEALTH", "PID", "RSS", "RUNNING", "PORTS");
    all.forEach(
        status ->
            bench
                .out()
                .printf(
                    row,
                    status.process(),
                    status.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    status.pid() == null ? "-" : status.pid().toString(),
                    megabytes(status.residentBytes()),
                    age(status.runningForSeconds()),
                    ports(status.ports())));
    long total =
        all.stream().map(ProcessStatus::residentBytes).mapToLong(StatusCommand::orZero).sum();
    bench.out().printf("%-20s %-10s %8s %8s%n", "", "", "together", megabytes(total));
  }

  private static String ports(Map<String, Integer> ports) {
    return ports.entrySet().stream()
        .map(
            port ->
                port.getValue()
                    + (ports.size() > 1 ? " " + port.getKey().toLowerCase(Locale.ROOT) : ""))
        .collect(Collectors.joining(", "));
  }

  private static String megabytes(@Nullable Long bytes) {
    return bytes == null || bytes == 0 ? "-" : bytes / (1024 * 1024) + " MB";
  }

  private static String age(@Nullable Long seconds) {
    if (seconds == null) {
      return "-";
    }
    Duration age = Duration.ofSeconds(seconds);
    return age.toHours() > 0
        ? age.toHours() + " h " + age.toMinutesPart() + " m"
        : age.toMinutes() > 0
            ? age.toMinutes() + " m " + age.toSecondsPart() + " s"
            : seconds + " s";
  }

  private static long orZero(@Nullable Long bytes) {
    return bytes == null ? 0 : bytes;
  }
}
