package dev.cpqoms.drills.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code outbox_event}; partition and offset are the relay's evidence. */
public record OutboxEvent(
    String tenant,
    UUID eventId,
    String aggregateType,
    UUID aggregateId,
    long version,
    String eventType,
    String topic,
    String status,
    @Nullable Integer partition,
    @Nullable Long offset,
    String correlationId,
    @Nullable String traceparent,
    Instant createdAt,
    JsonNode data) {}
