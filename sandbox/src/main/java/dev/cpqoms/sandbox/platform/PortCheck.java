package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.server.Loopback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds before a start what would fail in the middle of it: ports that somebody else holds. */
record PortCheck(PortMap ports, RunRegistry runs) {

  void require(List<PlatformProcess> processes) {
    List<String> complaints = new ArrayList<>();
    for (PlatformProcess process : processes) {
      Optional<RunRecord> running = runs.running(process.name());
      for (PortName port : process.ports()) {
        running.ifPresentOrElse(
            run -> unchanged(run, port).ifPresent(complaints::add),
            () -> free(process, port).ifPresent(complaints::add));
      }
    }
    if (!complaints.isEmpty()) {
      throw new SandboxRefusal(String.join("\n", complaints));
    }
  }

  private Optional<String> free(PlatformProcess process, PortName port) {
    int number = ports.of(port);
    if (Loopback.isFree(number)) {
      return Optional.empty();
    }
    return Optional.of(
        "Port %d is taken, and %s needs it. Free it, or choose another one: %s=<port> ./cpq up"
            .formatted(number, process.name(), port.variable()));
  }

  private Optional<String> unchanged(RunRecord run, PortName port) {
    Integer now = run.ports().get(port.name());
    if (now == null || now == ports.of(port)) {
      return Optional.empty();
    }
    return Optional.of(
        "%s runs on port %d already; run ./cpq down before %s changes it to %d"
            .formatted(run.process(), now, port.variable(), ports.of(port)));
  }
}
