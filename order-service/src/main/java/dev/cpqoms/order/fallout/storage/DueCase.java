package dev.cpqoms.order.fallout.storage;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.UUID;

/** A resolved case that is to be looked at. */
public record DueCase(TenantId tenantId, UUID caseId) {}
