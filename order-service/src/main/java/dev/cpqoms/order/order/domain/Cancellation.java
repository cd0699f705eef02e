package dev.cpqoms.order.order.domain;

import java.time.Instant;

/**
 * That an order is not wanted any more, or was given up.
 *
 * @param ending what the order is when nothing of it is left
 * @param compensating whether the undoing of what was done has begun
 */
public record Cancellation(
    String reason, String requestedBy, Instant requestedAt, Ending ending, boolean compensating) {

  /** Where the way ends; the check constraint of customer_order names the same words. */
  public enum Ending {
    CANCELLED,
    FAILED
  }

  public static Cancellation requested(String reason, String requestedBy, Instant requestedAt) {
    return new Cancellation(reason, requestedBy, requestedAt, Ending.CANCELLED, false);
  }

  /** The order is given up. */
  public static Cancellation failing(String reason, String requestedBy, Instant requestedAt) {
    return new Cancellation(reason, requestedBy, requestedAt, Ending.FAILED, false);
  }

  Cancellation nowCompensating() {
    return new Cancellation(reason, requestedBy, requestedAt, ending, true);
  }
}
