package dev.cpqoms.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process of this machine, known by pid and start time, so that a reused pid is never mistaken
 * for it.
 */
public record LiveProcess(long pid, long startedAtMillis) {

  public static LiveProcess of(ProcessHandle handle) {
    return new LiveProcess(handle.pid(), startTime(handle));
  }

  /** Whether this operating system tells the working folders of processes. */
  public static boolean foldersAreTold() {
    return Files.isDirectory(Path.of("/proc/self"));
  }

  /** Whether no living process has the folder as its working folder. */
  public static boolean noneWorksIn(Path folder) {
    return ProcessHandle.allProcesses()
        .map(process -> Path.of("/proc", Long.toString(process.pid()), "cwd"))
        .noneMatch(link -> leadsTo(link, folder));
  }

  /** False also for a zombie: it holds its pid but runs nothing. */
  public boolean isAlive() {
    return handle().isPresent() && !isZombie(pid);
  }

  public void signal(String signal) throws IOException {
    if (isAlive()) {
      try {
        Executables.run(List.of("kill", "-" + signal, Long.toString(pid)));
      } catch (IOException failure) {
        if (isAlive()) {
          throw failure;
        }
      }
    }
  }

  /** Ends it by the given signal, and by KILL when it has not ended within the grace time. */
  public boolean end(String signal, Duration grace) throws IOException {
    signal(signal);
    if (Waiting.until(grace, () -> !isAlive())) {
      return true;
    }
    kill();
    return false;
  }

  public void kill() throws IOException {
    signal("KILL");
    Waiting.until(Duration.ofSeconds(10), () -> !isAlive());
  }

  /** Resident memory in bytes, where the operating system tells. */
  public Optional<Long> residentBytes() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException notTold) {
      return Optional.empty();
    }
  }

  private Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid).filter(handle -> startTime(handle) == startedAtMillis);
  }

  private static long startTime(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static boolean leadsTo(Path link, Path folder) {
    try {
      return Files.readSymbolicLink(link).equals(folder.normalize());
    } catch (IOException endedMeanwhile) {
      return false;
    }
  }

  /** A leader may be a zombie while its other threads still end, and still hold its ports. */
  private static boolean isZombie(long pid) {
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      if (threads.count() > 1) {
        return false;
      }
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
    } catch (IOException noSuchFile) {
      return false;
    }
  }
}
