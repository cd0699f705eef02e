package dev.cpqoms.sandbox;

import dev.cpqoms.sandbox.platform.SandboxRefusal;
import picocli.CommandLine;

/** Says what went wrong: a refusal in its own words, a fault with its trace. */
final class Complaint implements CommandLine.IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    if (failure instanceof SandboxRefusal) {
      line.getErr().println(failure.getMessage());
    } else {
      failure.printStackTrace(line.getErr());
    }
    line.getErr().flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}
