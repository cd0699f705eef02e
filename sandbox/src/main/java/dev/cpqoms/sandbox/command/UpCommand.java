package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.platform.Platform;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts what is not running yet. */
@Command(
    name = "up",
    description = "Starts the servers and the processes; harmless while they run.")
public record UpCommand(Workbench bench) implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    bench.out().println("Starting the platform");
    bench.alone("up", Platform::up);
    bench.out().println("Up. Next: ./cpq status · ./cpq token SALES --tenant acme · ./cpq down");
    return 0;
  }
}
