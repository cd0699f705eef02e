package dev.cpqoms.quote.timeline;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to a quote.
 *
 * @param type the event, or the kind of remark
 * @param summary in the words of a person in support
 * @param version of the quote after it
 */
public record TimelineEntry(
    UUID subjectId,
    Instant occurredAt,
    String type,
    String summary,
    String actor,
    long version,
    int revision,
    String correlationId) {}
