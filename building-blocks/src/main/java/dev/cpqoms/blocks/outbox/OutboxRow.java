package dev.cpqoms.blocks.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OutboxRow(
    UUID outboxEventId,
    int bucket,
    String tenantId,
    DomainEvent event,
    String topic,
    String payload,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceparent,
    Instant createdAt) {}
