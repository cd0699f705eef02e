package dev.cpqoms.drills;

import dev.cpqoms.drills.command.CrowdCommand;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The drills behind {@code ./cpq drill}. */
public final class Main {

  private Main() {}

  /** The word before the name of a drill. */
  @Command(name = "drill", description = "Runs one drill on a platform of its own.")
  private static final class Drill {}

  public static void main(String[] args) {
    Path checkout = Path.of(System.getProperty("cpq.root", ".")).toAbsolutePath().normalize();
    CommandLine line =
        new CommandLine(new Drill())
            .addSubcommand(new CrowdCommand(checkout, System.out, InstantSource.system()));
    line.setUsageHelpWidth(110);
    System.exit(line.execute(args));
  }
}
