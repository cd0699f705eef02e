package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.platform.PlatformProcess.Tier;
import dev.cpqoms.sandbox.process.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The running platform: brings it up, takes it down, and does the same to a single process. */
public final class Platform {

  private static final Duration DRAIN = Duration.ofSeconds(25);
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  /** Shorter than the next launcher needs to start: a down and an up are never taken for one. */
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Sandbox sandbox;
  private final ProcessTable table;
  private final Progress progress;
  private final RunRegistry runs;
  private final ProcessStarter starter;

  public Platform(Sandbox sandbox, ProcessTable table, Progress progress) {
    this.sandbox = sandbox;
    this.table = table;
    this.progress = progress;
    this.runs = new RunRegistry(sandbox.home());
    this.starter = new ProcessStarter(sandbox);
  }

  /** Starts what is not running and returns when everything is ready. */
  public void up() throws IOException {
    List<PlatformProcess> processes = table.processes();
    requirePorts(processes);
    sandbox.ports().remember(sandbox.home());
    SandboxTokens.of(sandbox).publish();
    boolean complete = processes.stream().allMatch(this::isRunning);
    run(complete ? atOnce(processes) : table.steps(), this::begin);
  }

  /** Ends everything, drivers first and servers last. */
  public void down() throws IOException {
    endTiers(process -> true);
  }

  /**
   * From now on nothing more is started: the launcher is ending, perhaps in the middle of a start.
   */
  public void startNoMore() {
    starter.close();
  }

  /** Ends what this launcher has started. */
  public void endOwn() throws IOException {
    endTiers(process -> starter.started().contains(process.name()));
  }

  /** Returns when nothing of it runs any more, whoever has ended it. */
  public void awaitEnd() {
    List<PlatformProcess> processes = table.processes();
    Waiting.until(FOR_EVER, LOOK, () -> processes.stream().noneMatch(this::isRunning));
  }

  /** Starts them side by side and returns when all are ready. */
  public void start(String... names) throws IOException {
    List<PlatformProcess> processes = Stream.of(names).map(table::named).toList();
    requirePorts(processes);
    SandboxTokens.of(sandbox).publish();
    run(atOnce(processes), this::begin);
  }

  /** Ends them side by side, each with its drain. */
  public void stop(String... names) {
    run(atOnce(Stream.of(names).map(table::named).toList()), this::end);
  }

  /** Kills it without notice. The run file stays: it tells a crash from a stop. */
  public void kill(String name) throws IOException {
    RunRecord run = running(name);
    run.live().kill();
    progress.done(name, Duration.ZERO, "killed, pid " + run.pid());
  }

  /** Freezes it: connections stay open, and nothing answers until it is thawed. */
  public void freeze(String name) throws IOException {
    running(name).live().signal("STOP");
  }

  /** Lets a frozen process go on; harmless for one that was not, or that does not run. */
  public void thaw(String name) throws IOException {
    Optional<RunRecord> frozen = runs.running(table.named(name).name());
    if (frozen.isPresent()) {
      frozen.get().live().signal("CONT");
    }
  }

  /** Lets everything go on that is frozen. */
  public void thawAll() throws IOException {
    for (PlatformProcess process : table.processes()) {
      thaw(process.name());
    }
  }

  private RunRecord running(String name) {
    return runs.running(table.named(name).name())
        .orElseThrow(() -> new SandboxRefusal(name + " does not run"));
  }

  private String begin(Step step) throws IOException {
    return switch (step) {
      case PlatformProcess process -> starter.start(process);
      case Preparation preparation -> {
        preparation.work().run();
        yield "done";
      }
    };
  }

  private String end(Step step) throws IOException {
    PlatformProcess process = (PlatformProcess) step;
    Optional<RunRecord> running = runs.running(process.name());
    String how = "was not running";
    if (running.isPresent()) {
      boolean inOrder = running.get().live().end(process.program().stopSignal(), DRAIN);
      how = inOrder ? "stopped" : "killed after " + DRAIN.toSeconds() + " s of waiting";
    }
    runs.forget(process.name());
    return how;
  }

  private void endTiers(Predicate<PlatformProcess> chosen) throws IOException {
    for (Tier tier : List.of(Tier.DRIVER, Tier.SERVICE, Tier.SERVER)) {
      List<PlatformProcess> ending =
          table.processes().stream()
              .filter(process -> process.tier() == tier && isRunning(process))
              .filter(chosen)
              .toList();
      run(atOnce(ending), this::end);
    }
    for (PlatformProcess dead : table.processes().stream().filter(chosen).toList()) {
      runs.forget(dead.name());
    }
  }

  private void run(List<Step> steps, StepRun.Carrier carrier) {
    new StepRun(carrier, progress).run(steps);
  }

  private void requirePorts(List<PlatformProcess> processes) {
    new PortCheck(sandbox.ports(), runs).require(processes);
  }

  private boolean isRunning(PlatformProcess process) {
    return runs.running(process.name()).isPresent();
  }

  private static List<Step> atOnce(List<PlatformProcess> processes) {
    return processes.stream().<Step>map(PlatformProcess::atOnce).toList();
  }
}
