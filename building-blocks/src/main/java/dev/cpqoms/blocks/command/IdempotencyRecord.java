package dev.cpqoms.blocks.command;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record IdempotencyRecord(
    TenantId tenantId,
    String idempotencyKey,
    String commandType,
    String requestHash,
    String actor,
    String targetType,
    @Nullable UUID targetId,
    String status,
    int responseStatus,
    String responseHeaders,
    String responseJson,
    Instant createdAt) {}
