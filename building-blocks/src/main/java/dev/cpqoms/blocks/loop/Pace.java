package dev.cpqoms.blocks.loop;

import java.time.Duration;

/**
 * How fast a loop goes.
 *
 * @param idle pause after a round that found nothing to do
 * @param afterFaults pauses after rounds that failed one after another; its limit of attempts does
 *     not apply, because a loop ends only with its process
 */
public record Pace(Duration idle, RetryPolicy afterFaults) {

  private static final RetryPolicy OUTAGE =
      new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(4), Integer.MAX_VALUE);

  /** For work that waits for a server that is away: 0.5 s to 4 s between its tries. */
  public static Pace idle(Duration idle) {
    return new Pace(idle, OUTAGE);
  }
}
