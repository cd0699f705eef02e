package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.platform.LauncherLock;
import dev.cpqoms.sandbox.platform.Platform;
import dev.cpqoms.sandbox.platform.PlatformProcesses;
import dev.cpqoms.sandbox.platform.ProcessTable;
import dev.cpqoms.sandbox.platform.Sandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** What every command works with. */
public record Workbench(Path checkout, Map<String, String> environment, PrintStream out) {

  /** A change to what runs. */
  @FunctionalInterface
  interface Change {
    void make(Platform platform) throws IOException;
  }

  Sandbox sandbox() throws IOException {
    return Sandbox.of(checkout, environment);
  }

  ProcessTable table(Sandbox sandbox) {
    return new PlatformProcesses(sandbox, environment);
  }

  Platform platform(Sandbox sandbox) {
    return new Platform(sandbox, table(sandbox), new Screen(out));
  }

  /** Makes a change while no other launcher makes one. */
  void alone(String purpose, Change change) throws IOException {
    Sandbox sandbox = sandbox().recordingArchives();
    LauncherLock.alone(sandbox.home(), purpose, () -> change.make(platform(sandbox)));
  }
}
