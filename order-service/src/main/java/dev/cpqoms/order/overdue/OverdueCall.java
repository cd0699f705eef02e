package dev.cpqoms.order.overdue;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.UUID;

/** A task whose current call has no known end for longer than it may. */
record OverdueCall(TenantId tenantId, UUID orderId, UUID taskId) {}
