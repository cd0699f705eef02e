package dev.cpqoms.blocks.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of another service, as it came over Kafka.
 *
 * @param aggregateVersion the version of the aggregate that this fact made; gapless per aggregate
 * @param causationId the event or command that led to this one
 * @param data what the event's schema says; always a JSON object
 * @param traceparent W3C trace context from the record's headers
 */
public record EventEnvelope(
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
    JsonNode data,
    @Nullable String traceparent) {}
