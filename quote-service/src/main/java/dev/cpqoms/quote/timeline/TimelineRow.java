package dev.cpqoms.quote.timeline;

import java.time.Instant;

/**
 * An entry as it is stored.
 *
 * @param position in the order of all entries
 */
public record TimelineRow(
    long position,
    Instant occurredAt,
    String type,
    String summary,
    String actor,
    long version,
    int revision,
    String correlationId) {}
