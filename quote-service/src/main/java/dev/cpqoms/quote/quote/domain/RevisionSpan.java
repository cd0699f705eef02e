package dev.cpqoms.quote.quote.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when a revision is what the quote offers, and until when it was.
 *
 * @param openedBy the subject who made it
 * @param supersededAt null for the revision that the quote is at
 */
public record RevisionSpan(
    int revision, Instant openedAt, String openedBy, @Nullable Instant supersededAt) {}
