package dev.cpqoms.order.amendment.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.order.amendment.AmendLine;
import dev.cpqoms.order.amendment.AmendmentFile;
import dev.cpqoms.order.amendment.AssessmentView;
import dev.cpqoms.order.amendment.domain.Amendment;
import dev.cpqoms.order.amendment.domain.AmendmentState;
import dev.cpqoms.order.amendment.domain.Asked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AmendmentRow(
    TenantId tenantId,
    UUID orderId,
    int amendment,
    AmendmentState state,
    long version,
    long orderVersion,
    String reason,
    String requestedBy,
    Instant assessedAt,
    Instant expiresAt,
    @Nullable Instant endedAt,
    String changes,
    String assessment) {

  static AmendmentRow of(TenantId tenant, AmendmentFile file) {
    Amendment amendment = file.amendment();
    Asked asked = amendment.asked();
    return new AmendmentRow(
        tenant,
        amendment.orderId(),
        amendment.number(),
        amendment.state(),
        amendment.version(),
        asked.orderVersion(),
        asked.reason(),
        asked.by(),
        asked.at(),
        amendment.expiresAt(),
        amendment.endedAt(),
        Json.text(file.changes()),
        Json.text(file.assessment()));
  }

  AmendmentFile toFile() {
    return new AmendmentFile(
        new Amendment(
            orderId,
            amendment,
            state,
            version,
            new Asked(reason, requestedBy, assessedAt, orderVersion),
            expiresAt,
            endedAt),
        List.of(Json.read(changes, AmendLine[].class)),
        Json.read(assessment, AssessmentView.class));
  }
}
