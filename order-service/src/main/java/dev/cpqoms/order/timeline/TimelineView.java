package dev.cpqoms.order.timeline;

import java.time.Instant;

/** One thing that happened, as the contracts show it. */
public record TimelineView(
    Instant occurredAt,
    String type,
    String summary,
    String actor,
    long version,
    String correlationId) {

  static TimelineView of(TimelineRow row) {
    return new TimelineView(
        row.occurredAt(),
        row.eventType(),
        row.text(),
        row.actor(),
        row.orderVersion(),
        row.correlationId());
  }
}
