package dev.cpqoms.order.order.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom and from which accepted quote revision an order was made, and what it is worth.
 *
 * @param sourceQuoteId null with the revision when the order was captured without a quote
 * @param owner the subject who owns the quote, or who captured the order; null for orders from
 *     before they had owners
 */
public record OrderOrigin(
    String customerId,
    String customerTier,
    @Nullable UUID sourceQuoteId,
    @Nullable Integer sourceQuoteRevision,
    @Nullable String owner,
    OrderTotals totals) {

  OrderOrigin worth(OrderTotals amended) {
    return new OrderOrigin(
        customerId, customerTier, sourceQuoteId, sourceQuoteRevision, owner, amended);
  }

  /** Whether the order is this person's own. */
  public boolean isOwnedBy(String subject) {
    return subject.equals(owner);
  }
}
