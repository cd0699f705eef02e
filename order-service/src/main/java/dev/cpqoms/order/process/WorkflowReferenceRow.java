package dev.cpqoms.order.process;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.UUID;

record WorkflowReferenceRow(
    TenantId tenantId,
    UUID orderId,
    String processId,
    String instanceKey,
    boolean takesAmendments,
    Instant registeredAt) {}
