package dev.cpqoms.sandbox;

import dev.cpqoms.sandbox.command.Cpq;
import dev.cpqoms.sandbox.command.DemoCommand;
import dev.cpqoms.sandbox.command.DownCommand;
import dev.cpqoms.sandbox.command.KillCommand;
import dev.cpqoms.sandbox.command.LogsCommand;
import dev.cpqoms.sandbox.command.ResetCommand;
import dev.cpqoms.sandbox.command.StartCommand;
import dev.cpqoms.sandbox.command.StatusCommand;
import dev.cpqoms.sandbox.command.StopCommand;
import dev.cpqoms.sandbox.command.TokenCommand;
import dev.cpqoms.sandbox.command.UpCommand;
import dev.cpqoms.sandbox.command.Workbench;
import java.nio.file.Path;
import picocli.CommandLine;

/** The launcher behind {@code ./cpq}. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Path checkout = Path.of(System.getProperty("cpq.root", "."));
    Workbench bench = new Workbench(checkout, System.getenv(), System.out);
    CommandLine line =
        new CommandLine(new Cpq())
            .addSubcommand(new DemoCommand(bench))
            .addSubcommand(new UpCommand(bench))
            .addSubcommand(new DownCommand(bench))
            .addSubcommand(new StatusCommand(bench))
            .addSubcommand(new LogsCommand(bench))
            .addSubcommand(new TokenCommand(bench))
            .addSubcommand(new StartCommand(bench))
            .addSubcommand(new StopCommand(bench))
            .addSubcommand(new KillCommand(bench))
            .addSubcommand(new ResetCommand(bench));
    line.setUsageHelpWidth(110);
    line.setExecutionExceptionHandler(new Complaint());
    System.exit(line.execute(args));
  }
}
