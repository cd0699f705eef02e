package dev.cpqoms.quote.search.domain;

import java.time.Instant;
import java.util.UUID;

/** Where a quote stands in every order. */
public record Position(UUID quoteId, Instant createdAt, long value) {}
