package dev.cpqoms.workflow.message;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.UUID;

/** A new row of published_message. */
record MessageRow(
    UUID publishedMessageId,
    TenantId tenantId,
    UUID eventId,
    String name,
    String correlationKey,
    String correlationId,
    String variables,
    long ttlSeconds,
    Instant requestedAt) {}
