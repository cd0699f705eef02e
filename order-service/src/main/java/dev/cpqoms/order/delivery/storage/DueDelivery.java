package dev.cpqoms.order.delivery.storage;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.UUID;

/** What a worker may claim now, by the version that it has to name. */
public record DueDelivery(TenantId tenantId, UUID deliveryId, String adapter, long version) {}
