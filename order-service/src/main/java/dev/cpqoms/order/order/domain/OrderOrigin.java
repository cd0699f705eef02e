package dev.cpqoms.order.order.domain;

import java.util.UUID;

/** For whom and from which accepted quote revision an order was made, and what it is worth. */
public record OrderOrigin(
    String customerId,
    String customerTier,
    UUID sourceQuoteId,
    int sourceQuoteRevision,
    OrderTotals totals) {}
