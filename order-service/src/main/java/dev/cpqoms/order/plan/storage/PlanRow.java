package dev.cpqoms.order.plan.storage;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.UUID;

record PlanRow(
    TenantId tenantId, UUID planId, UUID orderId, int amendment, String kind, int ruleVersion) {}
