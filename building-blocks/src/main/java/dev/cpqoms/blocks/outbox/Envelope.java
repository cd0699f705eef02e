package dev.cpqoms.blocks.outbox;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes over Kafka, as contracts/events/schemas/envelope.json says it. */
record Envelope(
    UUID eventId,
    String eventType,
    int eventVersion,
    Instant occurredAt,
    TenantId tenantId,
    String producer,
    String aggregateType,
    UUID aggregateId,
    long aggregateVersion,
    String correlationId,
    @Nullable String causationId,
    String schemaVersion,
    Object data) {}
