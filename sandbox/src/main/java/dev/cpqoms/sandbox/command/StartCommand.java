package dev.cpqoms.sandbox.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts one process. */
@Command(name = "start", description = "Starts one process and waits until it is ready.")
public final class StartCommand implements Callable<Integer> {

  private final Workbench bench;

  @Parameters(paramLabel = "<process>", description = "A name from ./cpq status.")
  private String process = "";

  public StartCommand(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws Exception {
    bench.alone("start " + process, platform -> platform.start(process));
    return 0;
  }
}
