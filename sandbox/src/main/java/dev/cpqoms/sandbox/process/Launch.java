package dev.cpqoms.sandbox.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The start of one process. It inherits only what a process needs to run at all: settings of the
 * caller's shell never reach a server by accident.
 */
public record Launch(
    List<String> command, Map<String, String> environment, Path workDirectory, Path log) {

  private static final Set<String> INHERITED =
      Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH");

  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  public Launch loggingTo(Path otherLog) {
    return new Launch(command, environment, workDirectory, otherLog);
  }

  /** A child that a terminal's Ctrl-C reaches together with its parent. */
  public Process spawnAttached() throws IOException {
    return spawn(command);
  }

  /** A child in an own session, which stays when the launcher or its terminal goes. */
  public Process spawnDetached() throws IOException {
    List<String> detached = new ArrayList<>();
    Executables.find("setsid").ifPresent(setsid -> detached.add(setsid.toString()));
    detached.addAll(command);
    return spawn(detached);
  }

  private Process spawn(List<String> words) throws IOException {
    Files.createDirectories(workDirectory);
    Files.createDirectories(log.toAbsolutePath().getParent());
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(workDirectory.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(key -> !isInherited(key));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static boolean isInherited(String key) {
    return INHERITED.contains(key) || key.startsWith("OTEL_");
  }
}
