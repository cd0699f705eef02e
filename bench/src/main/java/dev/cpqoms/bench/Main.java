package dev.cpqoms.bench;

import dev.cpqoms.bench.floor.CommandsAgainstFloor;
import dev.cpqoms.bench.lists.ListPages;
import dev.cpqoms.bench.pricing.PricingWarmAndCold;
import dev.cpqoms.bench.tasks.BacklogDrain;
import dev.cpqoms.bench.tasks.TaskCompletions;
import dev.cpqoms.bench.tasks.WorkerAlone;
import java.nio.file.Path;
import java.util.List;

/** {@code ./cpq bench <name>}: starts what it measures, measures, prints, and stops it. */
public final class Main {
  private static final List<Benchmark> ALL =
      List.of(
          new PricingWarmAndCold(),
          new CommandsAgainstFloor(),
          new ListPages(),
          new TaskCompletions(),
          new WorkerAlone(),
          new BacklogDrain());

  private Main() {}

  @SuppressWarnings("SystemOut") // the answer of a command line
  public static void main(String[] args) throws Exception {
    List<Benchmark> wanted =
        ALL.stream().filter(benchmark -> List.of(args).contains(benchmark.name())).toList();
    if (wanted.isEmpty()) {
      System.out.println("./cpq bench <name> ...");
      ALL.forEach(one -> System.out.printf("  %-10s %s%n", one.name(), one.question()));
      System.exit(args.length == 0 ? 0 : 2);
    }
    Path checkout = Path.of(System.getProperty("cpq.root", ".")).toAbsolutePath().normalize();
    for (Benchmark benchmark : wanted) {
      System.out.println(benchmark.name() + ": " + benchmark.question());
      System.out.println(benchmark.run(checkout).words());
    }
    System.exit(0);
  }
}
