package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.platform.ProcessStatus.State;
import dev.cpqoms.sandbox.process.LiveProcess;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks at every process as it is now. */
public record StatusReport(Sandbox sandbox, ProcessTable table, InstantSource clock) {

  public List<ProcessStatus> look() {
    return table.processes().parallelStream().map(this::statusOf).toList();
  }

  private ProcessStatus statusOf(PlatformProcess process) {
    String name = process.name();
    Optional<RunRecord> last = new RunRegistry(sandbox.home()).lastStart(name);
    Optional<RunRecord> running = last.filter(run -> run.live().isAlive());
    if (running.isEmpty()) {
      State state = last.isPresent() ? State.DIED : State.DOWN;
      return new ProcessStatus(name, state, null, sandbox.ports().of(process.ports()), null, null);
    }
    LiveProcess live = running.get().live();
    State state = process.program().isReady() ? State.READY : State.NOT_READY;
    long seconds = (clock.millis() - live.startedAtMillis()) / 1000;
    return new ProcessStatus(
        name, state, live.pid(), running.get().ports(), live.residentBytes().orElse(null), seconds);
  }
}
