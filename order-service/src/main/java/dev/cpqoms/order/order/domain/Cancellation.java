package dev.cpqoms.order.order.domain;

import java.time.Instant;

/**
 * That an order is not wanted any more.
 *
 * @param compensating whether the undoing of what was done has begun
 */
public record Cancellation(
    String reason, String requestedBy, Instant requestedAt, boolean compensating) {

  public static Cancellation requested(String reason, String requestedBy, Instant requestedAt) {
    return new Cancellation(reason, requestedBy, requestedAt, false);
  }

  Cancellation nowCompensating() {
    return new Cancellation(reason, requestedBy, requestedAt, true);
  }
}
