package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.process.ClassArchive.Use;
import dev.cpqoms.sandbox.process.Executables;
import dev.cpqoms.sandbox.process.Launch;
import dev.cpqoms.sandbox.process.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a process's jar with a command that has an end, such as {@code migrate}. */
record JarJob(Sandbox sandbox, String module, String command, Map<String, String> settings) {

  void run() throws IOException {
    String name = module + "-" + command;
    Path log = sandbox.home().log(name);
    Path jar = sandbox.jar(module);
    List<String> words = new ArrayList<>(List.of(Executables.java().toString()));
    words.addAll(JavaOptions.small(192, Map.of()));
    // A job takes what the process of the same jar has left; its own classes would be too few.
    words.addAll(sandbox.archive(module).with(Use.READ).options());
    words.addAll(List.of("-jar", jar.toString(), command));
    Process process = new Launch(words, settings, sandbox.home().data(name), log).spawnAttached();
    if (!Waiting.until(Waiting.START_LIMIT, () -> !process.isAlive())) {
      process.destroyForcibly();
      throw new SandboxRefusal(name + " did not end within its limit:\n" + LogTail.of(log, 30));
    }
    if (process.exitValue() != 0) {
      throw new SandboxRefusal(
          name + " failed with exit code " + process.exitValue() + ":\n" + LogTail.of(log, 30));
    }
  }
}
