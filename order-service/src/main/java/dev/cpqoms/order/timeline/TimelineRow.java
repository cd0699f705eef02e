package dev.cpqoms.order.timeline;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.UUID;

record TimelineRow(
    TenantId tenantId,
    UUID orderId,
    long orderVersion,
    Instant occurredAt,
    String eventType,
    String text,
    String actor,
    String correlationId) {}
