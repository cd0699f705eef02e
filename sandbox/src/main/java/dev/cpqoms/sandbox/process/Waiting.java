package dev.cpqoms.sandbox.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Polls a condition up to a limit. */
public final class Waiting {

  /** Generous, because a machine with busy neighbours starts servers several times slower. */
  public static final Duration START_LIMIT = Duration.ofSeconds(180);

  private static final Duration PAUSE = Duration.ofMillis(40);

  private Waiting() {}

  /** Whether the condition came true within the limit. */
  public static boolean until(Duration limit, BooleanSupplier condition) {
    return until(limit, PAUSE, condition);
  }

  /** The same for a condition that is costly to look at. */
  public static boolean until(Duration limit, Duration pause, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      Interruptions.uninterrupted(
          () -> {
            Thread.sleep(pause);
            return true;
          });
    }
    return true;
  }
}
