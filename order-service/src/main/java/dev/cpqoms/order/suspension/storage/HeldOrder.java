package dev.cpqoms.order.suspension.storage;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.UUID;

/** An order that is known to be held. */
public record HeldOrder(TenantId tenantId, UUID orderId) {}
