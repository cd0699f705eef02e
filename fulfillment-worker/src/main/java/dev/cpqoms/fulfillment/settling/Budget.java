package dev.cpqoms.fulfillment.settling;

import java.time.Duration;

/**
 * How much trying is left.
 *
 * @param retriesLeft runs of the job that are left, this one included
 * @param callsLeft calls of the partner that this run may still make
 * @param backoff how long to wait before the next run
 * @param outOfPatience whether the round has lasted so long that waiting without burning a retry
 *     has to end
 */
public record Budget(int retriesLeft, int callsLeft, Duration backoff, boolean outOfPatience) {

  /** A budget with patience. */
  public Budget(int retriesLeft, int callsLeft, Duration backoff) {
    this(retriesLeft, callsLeft, backoff, false);
  }

  boolean isLastRun() {
    return retriesLeft <= 1;
  }

  boolean mayCall() {
    return callsLeft > 0;
  }

  /** The budget after one more call. */
  public Budget called() {
    return new Budget(retriesLeft, callsLeft - 1, backoff, outOfPatience);
  }

  /** The budget of a round that has lasted too long. */
  public Budget withoutPatience() {
    return new Budget(retriesLeft, callsLeft, backoff, true);
  }
}
