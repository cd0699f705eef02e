package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.process.LiveProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The run files: which processes this sandbox has started. */
public record RunRegistry(SandboxHome home) {

  public void remember(String process, ProcessHandle handle, Map<String, Integer> ports)
      throws IOException {
    LiveProcess live = LiveProcess.of(handle);
    Path file = home.runFile(process);
    Files.createDirectories(file.getParent());
    SandboxJson.write(file, new RunRecord(process, live.pid(), live.startedAtMillis(), ports));
  }

  public void forget(String process) throws IOException {
    Files.deleteIfExists(home.runFile(process));
  }

  /** The last start, alive or not; empty after an orderly stop. */
  public Optional<RunRecord> lastStart(String process) {
    Path file = home.runFile(process);
    try {
      return Optional.of(SandboxJson.read(file, RunRecord.class));
    } catch (IOException damaged) {
      if (Files.notExists(file)) { // asked only now: another launcher may just have forgotten it
        return Optional.empty();
      }
      throw new SandboxRefusal("Cannot read " + file + ": " + damaged.getMessage());
    }
  }

  public Optional<RunRecord> running(String process) {
    return lastStart(process).filter(start -> start.live().isAlive());
  }
}
