package dev.cpqoms.workflow.start;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.UUID;

/** A new row of process_start_request. */
record StartRow(
    UUID startRequestId,
    TenantId tenantId,
    String processId,
    String messageName,
    String businessKey,
    UUID aggregateId,
    UUID eventId,
    String correlationId,
    String variables,
    long ttlSeconds,
    Instant requestedAt) {}
