package dev.cpqoms.order.order.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom and from which accepted quote revision an order was made, and what it is worth.
 *
 * @param sourceQuoteId null with the revision when the order was captured without a quote
 */
public record OrderOrigin(
    String customerId,
    String customerTier,
    @Nullable UUID sourceQuoteId,
    @Nullable Integer sourceQuoteRevision,
    OrderTotals totals) {}
