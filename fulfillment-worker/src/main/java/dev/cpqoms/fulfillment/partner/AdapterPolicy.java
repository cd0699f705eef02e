package dev.cpqoms.fulfillment.partner;

import java.time.Duration;

/**
 * How this process treats one external system: one row of the {@link DependencyTable}.
 *
 * @param limits what may be changed by configuration
 * @param unknownOutcome what happens when nobody knows whether a call had an effect
 * @param fallback what happens while the system cannot be used
 * @param owner who answers for the dependency
 */
public record AdapterPolicy(
    Adapter adapter, Limits limits, String unknownOutcome, String fallback, String owner) {

  /** Calls that the breaker looks back on. */
  public static final int WINDOW = 20;

  /** How long a call waits for a free place, or for its turn, before it is held back. */
  public static final Duration PLACE_WITHIN = Duration.ofSeconds(1);

  /**
   * The measures of one dependency.
   *
   * @param timeout how long a complete answer may take, connecting included
   * @param settle how long after a call was given up its effect may still come
   * @param concurrency calls at the same time, from one process
   * @param perSecond calls per second, from one process
   * @param failureRate percent of failed calls among the last {@link #WINDOW} that opens the
   *     breaker
   * @param openFor how long an open breaker holds calls back
   * @param patience how long a round of a task may wait for a busy partner, or for one that is
   *     spared, before it becomes a case
   */
  public record Limits(
      Duration timeout,
      Duration settle,
      int concurrency,
      int perSecond,
      int failureRate,
      Duration openFor,
      Duration patience) {}

  /** How long one exchange takes at most, its waiting for a place and for its turn included. */
  public Duration answeredWithin() {
    return limits.timeout().plus(PLACE_WITHIN.multipliedBy(2));
  }

  public Duration patience() {
    return limits.patience();
  }
}
