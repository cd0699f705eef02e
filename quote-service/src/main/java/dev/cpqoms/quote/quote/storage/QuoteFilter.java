package dev.cpqoms.quote.quote.storage;

import dev.cpqoms.quote.quote.domain.QuoteState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which quotes a list shows; what is null does not restrict it.
 *
 * @param beforeCreatedAt with {@code beforeId}: only quotes behind this position, newest first
 */
public record QuoteFilter(
    @Nullable QuoteState state,
    @Nullable String customerId,
    @Nullable Instant beforeCreatedAt,
    @Nullable UUID beforeId) {}
