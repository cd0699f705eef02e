package dev.cpqoms.blocks.loop;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How failed attempts are repeated: the delay doubles from the first to the longest, less up to a
 * quarter so that consumers which failed together do not come back together.
 *
 * @param attempts how often an event may fail by its own fault before it is quarantined
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {

  private static final double JITTER = 0.25;

  /** 1, 2, 4, 8, 16 s, and 16 s from then on; quarantined at the eighth failure. */
  public static RetryPolicy standard() {
    return new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(16), 8);
  }

  /**
   * @param failures how often it has failed so far, from 1
   */
  public Duration delayAfter(int failures) {
    int doublings = Math.clamp(failures - 1L, 0, 30);
    long full = Math.min(first.toMillis() << doublings, longest.toMillis());
    return Duration.ofMillis(
        Math.round(full * (1 - JITTER * ThreadLocalRandom.current().nextDouble())));
  }
}
