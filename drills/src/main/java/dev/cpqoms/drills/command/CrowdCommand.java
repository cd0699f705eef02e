package dev.cpqoms.drills.command;

import dev.cpqoms.drills.crowd.Crowd;
import dev.cpqoms.drills.invariants.InvariantChecker;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.snapshot.SnapshotReader;
import dev.cpqoms.sandbox.process.Waiting;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Exit code 0 only when every order has ended or is owned, and every invariant holds. */
@Command(
    name = "crowd",
    description = "Many orders at once, while one call to a partner in ten goes wrong.")
public final class CrowdCommand implements Callable<Integer> {

  private static final Duration REST = Duration.ofMinutes(5);

  private final Path checkout;
  private final PrintStream out;
  private final InstantSource clock;

  @Option(names = "--orders", description = "How many (default: ${DEFAULT-VALUE}).")
  private int orders = 200;

  @Option(names = "--seed", description = "Repeats a run; a new one by default.")
  private @Nullable Long seed;

  @Option(names = "--limit", description = "How long it may take (default: ${DEFAULT-VALUE}).")
  private Duration limit = Duration.ofMinutes(30);

  public CrowdCommand(Path checkout, PrintStream out, InstantSource clock) {
    this.checkout = checkout;
    this.out = out;
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    long chosen = seed == null ? clock.millis() : seed;
    out.println("seed " + chosen + "; again with: ./cpq drill crowd --seed " + chosen);
    Path state = checkout.resolve(".sandbox/drills/crowd-" + ProcessHandle.current().pid());
    try (DrillPlatform platform = DrillPlatform.start(checkout, state, Map.of())) {
      out.println(new Crowd(platform, chosen).run(orders, limit));
      SnapshotReader evidence = platform.evidence();
      boolean holds =
          Waiting.until(
              REST,
              Duration.ofSeconds(2),
              () -> evidence.isAtRest() && InvariantChecker.violations(evidence.read()).isEmpty());
      List<String> violations = InvariantChecker.violations(evidence.read());
      violations.forEach(out::println);
      out.println(holds ? "every invariant holds" : violations.size() + " violations");
      return holds ? 0 : 1;
    }
  }
}
