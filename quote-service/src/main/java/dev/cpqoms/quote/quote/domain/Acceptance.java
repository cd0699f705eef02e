package dev.cpqoms.quote.quote.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer's yes, as evidence: who said it, when, through which channel, to which document.
 *
 * @param ip where the yes came from, when the channel knows
 */
public record Acceptance(
    String documentHash,
    Customer acceptedBy,
    String channel,
    @Nullable String ip,
    Instant acceptedAt) {

  /** The person who accepted on the customer's side. */
  public record Customer(String name, @Nullable String email) {}
}
