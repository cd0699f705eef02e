package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.process.Launch;
import dev.cpqoms.sandbox.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Starts processes that outlive the launcher, and remembers which of them it started. */
final class ProcessStarter {

  private static final long LARGE_LOG = 20L * 1024 * 1024;

  private final Sandbox sandbox;
  private final RunRegistry runs;
  private final Set<String> started = new ConcurrentSkipListSet<>();
  private volatile boolean closed;

  ProcessStarter(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.runs = new RunRegistry(sandbox.home());
  }

  /** Returns when the process is ready; leaves a running one alone. */
  String start(PlatformProcess process) throws IOException {
    boolean running = runs.running(process.name()).isPresent();
    if (!running) {
      launch(process);
    }
    awaitReady(process);
    return (running ? "was running, port " : "ready, port ")
        + sandbox.ports().of(process.ports().getFirst());
  }

  Set<String> started() {
    return Set.copyOf(started);
  }

  /** From now on nothing is started any more: the launcher is ending. */
  void close() {
    closed = true;
  }

  private synchronized void launch(PlatformProcess process) throws IOException {
    if (closed) {
      throw new SandboxRefusal("Not started, because the sandbox is stopping");
    }
    process.program().prepare();
    Path log = sandbox.home().log(process.name());
    setAsideWhenLarge(log);
    Launch launch = process.program().launch().loggingTo(log);
    Process spawned = launch.spawnDetached();
    started.add(process.name());
    runs.remember(process.name(), spawned.toHandle(), sandbox.ports().of(process.ports()));
  }

  private void awaitReady(PlatformProcess process) throws IOException {
    boolean settled =
        Waiting.until(
            Waiting.START_LIMIT,
            () -> runs.running(process.name()).isEmpty() || process.program().isReady() || closed);
    if (closed) {
      throw new SandboxRefusal("No longer waited for, because the sandbox is stopping");
    }
    boolean alive = runs.running(process.name()).isPresent();
    if (!settled || !alive) {
      String fate =
          alive ? "is not ready within " + Waiting.START_LIMIT.toSeconds() + " s" : "ended";
      throw new SandboxRefusal(
          fate + "; the end of its log (./cpq logs " + process.name() + "):\n" + tail(process));
    }
  }

  private String tail(PlatformProcess process) throws IOException {
    return LogTail.of(sandbox.home().log(process.name()), 15);
  }

  private static void setAsideWhenLarge(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
