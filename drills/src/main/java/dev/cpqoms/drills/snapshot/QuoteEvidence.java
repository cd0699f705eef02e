package dev.cpqoms.drills.snapshot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The revision that each piece of a quote's truth names; null where there is none.
 *
 * @param approval revision of the latest approval case, null when no approval was needed
 */
public record QuoteEvidence(
    String tenant,
    UUID quoteId,
    String state,
    int revision,
    @Nullable Integer price,
    @Nullable Integer approval,
    @Nullable Integer document,
    @Nullable Integer acceptance) {}
