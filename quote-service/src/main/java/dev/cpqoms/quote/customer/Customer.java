package dev.cpqoms.quote.customer;

import java.time.Instant;

/** A business that can be offered something. */
public record Customer(
    String customerId, String name, CustomerTier tier, long version, Instant createdAt) {}
