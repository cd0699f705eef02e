package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.platform.Sandbox;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ends everything and forgets everything. */
@Command(name = "reset", description = "Stops everything and removes the state under .sandbox.")
public record ResetCommand(Workbench bench) implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    Sandbox sandbox = bench.sandbox();
    bench.alone(
        "reset",
        platform -> {
          platform.down();
          sandbox.home().erase();
        });
    bench.out().println("Removed the state in " + sandbox.home().root());
    return 0;
  }
}
