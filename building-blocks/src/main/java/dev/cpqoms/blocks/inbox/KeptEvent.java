package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A readable event that waits in the inbox for another attempt. */
record KeptEvent(
    UUID eventId,
    TenantId tenantId,
    String payload,
    @Nullable String correlationId,
    @Nullable String traceparent,
    int retryCount,
    int faultCount) {}
