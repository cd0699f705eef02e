package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.platform.SandboxRefusal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** To come. */
@Command(name = "demo", description = "Runs one quote to a fulfilled order.")
public record DemoCommand(Workbench bench) implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new SandboxRefusal("to come");
  }
}
