package dev.cpqoms.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program running as a child of this JVM, which it never outlives. Tests and drills stop, kill
 * and restart it; its data stays where the program keeps it.
 */
public final class ChildProcess implements AutoCloseable {

  private static final Duration STOP_GRACE = Duration.ofSeconds(30);

  private final Program program;
  private @Nullable Process process;

  private ChildProcess(Program program) {
    this.program = program;
  }

  /** Starts the program and returns when it is ready. */
  public static ChildProcess start(Program program) {
    ChildProcess child = new ChildProcess(program);
    child.start();
    return child;
  }

  /** Starts it again on the same data; does nothing while it runs. */
  public synchronized void start() {
    if (isAlive()) {
      return;
    }
    try {
      program.prepare();
      Process started = program.launch().spawnAttached();
      process = started;
      Guard.WATCHDOG.guard(started.pid());
      awaitReady(started);
    } catch (IOException failure) {
      throw new UncheckedIOException(program.name() + " did not start", failure);
    }
  }

  public synchronized void stop() {
    end(program.stopSignal());
  }

  /** Ends it without notice, as a crash does. */
  public synchronized void kill() {
    end("KILL");
  }

  /** Freezes it: connections stay open and nothing answers. */
  public synchronized void freeze() {
    signal("STOP");
  }

  public synchronized void thaw() {
    signal("CONT");
  }

  public synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  public synchronized long pid() {
    if (process == null) {
      throw new IllegalStateException(program.name() + " was not started");
    }
    return process.pid();
  }

  @Override
  public void close() {
    stop();
  }

  private void awaitReady(Process started) throws IOException {
    boolean settled =
        Waiting.until(Waiting.START_LIMIT, () -> !started.isAlive() || program.isReady());
    if (!settled || !started.isAlive()) {
      started.destroyForcibly();
      String fate = settled ? "ended at once" : "is not ready within " + Waiting.START_LIMIT;
      throw new IOException(program.name() + " " + fate + "; its log ends with:\n" + logTail());
    }
  }

  private String logTail() throws IOException {
    Path log = program.launch().log();
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }

  private void end(String signal) {
    if (process == null) {
      return;
    }
    Process ending = process;
    signal(signal);
    if (!Waiting.until(STOP_GRACE, () -> !ending.isAlive())) {
      ending.destroyForcibly();
      Interruptions.uninterrupted(ending::waitFor);
    }
    Guard.WATCHDOG.release(ending.pid());
    process = null;
  }

  private void signal(String signal) {
    if (process != null && process.isAlive()) {
      try {
        Executables.run(List.of("kill", "-" + signal, Long.toString(process.pid())));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** One watchdog per JVM, started with the first child. */
  private static final class Guard {
    static final Watchdog WATCHDOG = startWatchdog();

    private static Watchdog startWatchdog() {
      try {
        return Watchdog.start();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
