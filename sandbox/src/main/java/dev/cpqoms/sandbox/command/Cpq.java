package dev.cpqoms.sandbox.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The word before every command; alone it explains them. */
@Command(
    name = "./cpq",
    description = "Runs the CPQ/OMS platform on this machine, with real servers and no Docker.",
    footer = {
      "",
      "./cpq doctor says whether this machine has what is needed.",
      "./cpq verify-evidence <file> verifies an evidence package of a quote, without the platform.",
      "./cpq bench lists the benchmarks; ./cpq bench <name> runs one on servers of its own.",
      "./cpq drill <name> breaks a platform of its own on purpose; ./cpq drill --help names them.",
      "",
      "Environment:",
      "  CPQ_JAVA_HOME     the JDK to use, 25 or newer; found by itself when unset",
      "  CPQ_PORT_<NAME>   another port, for example CPQ_PORT_QUOTE_SERVICE; remembered until"
          + " reset",
      "  CPQ_OTEL=on       attaches the OpenTelemetry agent; OTEL_* settings reach the processes",
      "  CPQ_JIT=full      starts services, engine and Kafka with the optimizing compiler, as in"
          + " production"
    },
    sortOptions = false)
public final class Cpq implements Runnable {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  private boolean help;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do.");
  }
}
