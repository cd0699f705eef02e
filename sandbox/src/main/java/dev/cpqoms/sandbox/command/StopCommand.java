package dev.cpqoms.sandbox.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends one process. */
@Command(name = "stop", description = "Stops one process in order.")
public final class StopCommand implements Callable<Integer> {

  private final Workbench bench;

  @Parameters(paramLabel = "<process>", description = "A name from ./cpq status.")
  private String process = "";

  public StopCommand(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws Exception {
    bench.alone("stop " + process, platform -> platform.stop(process));
    return 0;
  }
}
