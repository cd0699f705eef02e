package dev.cpqoms.order.jeopardy;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.UUID;

/** Something watched that is past its threshold. */
record LateWatch(TenantId tenantId, UUID orderId, UUID watchedId) {}
