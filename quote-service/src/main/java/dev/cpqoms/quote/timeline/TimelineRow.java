package dev.cpqoms.quote.timeline;

import java.time.Instant;

record TimelineRow(
    long position,
    Instant occurredAt,
    String type,
    String summary,
    String actor,
    long version,
    int revision,
    String correlationId) {}
