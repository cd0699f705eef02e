package dev.cpqoms.sandbox.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that does nothing until it is ended. */
public record Sleeper(String name, Path folder) implements Program {

  @Override
  public Launch launch() {
    return new Launch(List.of("sleep", "600"), Map.of(), folder, folder.resolve(name + ".log"));
  }

  @Override
  public boolean isReady() {
    return true;
  }

  /** Main class of a JVM that guards one sleeper, prints its pid, and waits to be killed. */
  public static void main(String[] args) {
    ChildProcess child = ChildProcess.start(new Sleeper("guarded", Path.of(args[0])));
    System.out.println(child.pid());
    Waiting.until(Waiting.START_LIMIT, () -> false);
  }
}
