package dev.cpqoms.sandbox.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The word before every command; alone it explains them. */
@Command(
    name = "./cpq",
    description = "Runs the CPQ/OMS platform on this machine, with real servers and no Docker.",
    mixinStandardHelpOptions = true)
public final class Cpq implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do.");
  }
}
