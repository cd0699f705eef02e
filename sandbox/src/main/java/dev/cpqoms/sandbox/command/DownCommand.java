package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.platform.Platform;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ends everything and keeps the data. */
@Command(name = "down", description = "Stops everything in order; the data stays.")
public record DownCommand(Workbench bench) implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    bench.out().println("Stopping the platform");
    bench.alone("down", Platform::down);
    bench.out().println("Down. The data is kept; ./cpq reset removes it.");
    return 0;
  }
}
