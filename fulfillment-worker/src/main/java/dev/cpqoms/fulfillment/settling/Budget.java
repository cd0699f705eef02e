package dev.cpqoms.fulfillment.settling;

import java.time.Duration;

/**
 * How much trying is left.
 *
 * @param retriesLeft runs of the job that are left, this one included
 * @param callsLeft calls of the partner that this run may still make
 * @param backoff how long to wait before the next run
 */
public record Budget(int retriesLeft, int callsLeft, Duration backoff) {

  boolean isLastRun() {
    return retriesLeft <= 1;
  }

  boolean mayCall() {
    return callsLeft > 0;
  }

  /** The budget after one more call. */
  public Budget called() {
    return new Budget(retriesLeft, callsLeft - 1, backoff);
  }
}
