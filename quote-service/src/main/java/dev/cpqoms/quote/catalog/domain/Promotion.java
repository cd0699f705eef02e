package dev.cpqoms.quote.catalog.domain;

import java.math.BigDecimal;
import java.time.Instant;

/** A reduction in force from {@code from} (inclusive) until {@code until} (exclusive). */
public record Promotion(
    String promotionId, String offeringId, BigDecimal percent, Instant from, Instant until) {

  public boolean isInForce(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
