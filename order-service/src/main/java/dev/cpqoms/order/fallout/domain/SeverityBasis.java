package dev.cpqoms.order.fallout.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * By what a severity was judged beside its inputs: whose rules, and who vouches for the tier.
 *
 * @param thresholds from which values on an order is large in its currency, null when nobody has
 *     said it for that currency
 */
public record SeverityBasis(
    String tenantId, TierSource tierSource, @Nullable Thresholds thresholds) {

  /** Whose word the customer's tier is. */
  public enum TierSource {
    /** The platform's own customer record, by the accepted quote. */
    CUSTOMER_RECORD,
    /** Who captured the order without a quote has said so. */
    CAPTURE
  }

  /** Whose thresholds they are. */
  public enum Publisher {
    TENANT,
    PLATFORM
  }

  /** One version's figures for one currency; both count from that value on. */
  public record Thresholds(
      Publisher publisher, int version, BigDecimal large, BigDecimal veryLarge) {}
}
