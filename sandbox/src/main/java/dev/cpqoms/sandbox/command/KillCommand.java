package dev.cpqoms.sandbox.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Kills one process. */
@Command(name = "kill", description = "Kills one process without notice (kill -9).")
public final class KillCommand implements Callable<Integer> {

  private final Workbench bench;

  @Parameters(paramLabel = "<process>", description = "A name from ./cpq status.")
  private String process = "";

  public KillCommand(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws Exception {
    bench.alone("kill " + process, platform -> platform.kill(process));
    return 0;
  }
}
