package dev.cpqoms.fulfillment.delivery;

import dev.cpqoms.blocks.identity.TenantId;

/** A delivery that can be claimed now by naming this version. */
public record DueDelivery(TenantId tenant, String deliveryId, String adapter, long version) {}
