package dev.cpqoms.order.billing;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.UUID;

/** A handoff whose confirmation is missing for longer than it should. */
record DueHandoff(TenantId tenantId, UUID orderId, UUID taskId) {}
