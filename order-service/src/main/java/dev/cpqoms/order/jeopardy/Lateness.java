package dev.cpqoms.order.jeopardy;

import java.time.Instant;

/**
 * What is late at a moment.
 *
 * @param late a threshold before this has been passed for long enough
 * @param quiet what was said before this may be said again
 */
record Lateness(Instant late, Instant quiet, Instant now) {

  static Lateness at(Instant now, JeopardyPolicy policy) {
    return new Lateness(now.minus(policy.dampening()), now.minus(policy.quiet()), now);
  }
}
