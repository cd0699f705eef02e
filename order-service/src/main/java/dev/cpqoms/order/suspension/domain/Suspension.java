package dev.cpqoms.order.suspension.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time in which a tenant was, or is, suspended.
 *
 * @param number counts the suspensions of the tenant, from 1
 * @param resumed who ended it, null while it lasts
 */
public record Suspension(int number, Word suspended, @Nullable Word resumed) {

  /** Who said so, when and why. */
  public record Word(String reason, String by, Instant at) {}

  public boolean lasts() {
    return resumed == null;
  }
}
