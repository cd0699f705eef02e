package dev.cpqoms.quote.quote.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What never changes about a quote.
 *
 * @param quoteNumber what people call it: {@code Q-2026-000123}
 * @param owner the subject who created it
 */
public record QuoteIdentity(UUID quoteId, String quoteNumber, String owner, Instant createdAt) {}
