package dev.cpqoms.bench.figures;

import dev.cpqoms.sandbox.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Does the same work again and again until the compilers have hardly anything left to do in it.
 * After each lap they may work off what waits for them, which neighbours would keep them from.
 */
public final class WarmUp {
  /** Of one processor; the rest is what is seldom enough never to be compiled well. */
  private static final double AT_REST = 0.05;

  private static final Duration QUIET = Duration.ofMillis(500);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final CompilerWork compilers;
  private final int most;
  private final List<Double> shares = new ArrayList<>();

  /**
   * @param most laps: a warm-up that ends with the last of them has not ended by itself, which its
   *     words show
   */
  public WarmUp(CompilerWork compilers, int most) {
    this.compilers = compilers;
    this.most = most;
  }

  /** Runs laps; ends with one in which the compilers rested, or with the last one. */
  public WarmUp finish(Lap lap) throws Exception {
    do {
      shares.add(share(lap));
      letThemFinish();
    } while (shares.getLast() > AT_REST && shares.size() < most);
    return this;
  }

  /** The share of one processor that the compilers used meanwhile. */
  public double share(Lap work) throws Exception {
    Duration before = compilers.soFar();
    long begun = System.nanoTime();
    work.run();
    return (double) compilers.soFar().minus(before).toNanos() / (System.nanoTime() - begun);
  }

  private void letThemFinish() {
    Duration[] seen = {compilers.soFar()};
    Waiting.until(
        LIMIT,
        QUIET,
        () -> {
          Duration before = seen[0];
          seen[0] = compilers.soFar();
          return seen[0].equals(before);
        });
  }

  public String words() {
    return "warm-up: the compilers used "
        + String.join(", ", shares.stream().map(WarmUp::words).toList())
        + " of a processor in its laps";
  }

  public static String words(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }

  /** Work that is done anew each time. */
  public interface Lap {
    void run() throws Exception;
  }
}
