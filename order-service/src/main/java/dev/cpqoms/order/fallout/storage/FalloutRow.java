package dev.cpqoms.order.fallout.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutCategory;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import dev.cpqoms.order.fallout.domain.FalloutState;
import dev.cpqoms.order.fallout.domain.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record FalloutRow(
    TenantId tenantId,
    UUID caseId,
    UUID orderId,
    @Nullable UUID taskId,
    FalloutCategory category,
    Severity severity,
    String severityInputs,
    String code,
    String detail,
    boolean holdsOrder,
    String ownerQueue,
    FalloutState state,
    long version,
    Instant openedAt,
    @Nullable FalloutResolution resolution,
    @Nullable String resolutionReason,
    @Nullable String evidence,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt) {

  static FalloutRow of(TenantId tenant, FalloutCase fallout) {
    FalloutCause cause = fallout.cause();
    FalloutCase.Decided decided = fallout.progress().decided();
    return new FalloutRow(
        tenant,
        fallout.caseId(),
        fallout.orderId(),
        cause.taskId(),
        cause.category(),
        fallout.assessment().severity(),
        Json.text(fallout.assessment().inputs()),
        cause.code(),
        cause.detail(),
        cause.holdsOrder(),
        fallout.assessment().ownerQueue(),
        fallout.progress().state(),
        fallout.progress().version(),
        fallout.progress().openedAt(),
        decided == null ? null : decided.resolution(),
        decided == null ? null : decided.reason(),
        decided == null ? null : decided.evidence(),
        decided == null ? null : decided.resolvedBy(),
        decided == null ? null : decided.resolvedAt());
  }

  FalloutCase toCase() {
    return new FalloutCase(
        caseId,
        orderId,
        new FalloutCause(taskId, category, code, detail, holdsOrder),
        new FalloutCase.Assessment(
            severity, Json.read(severityInputs, Severity.Inputs.class), ownerQueue),
        new FalloutCase.Progress(state, version, openedAt, decided()));
  }

  private FalloutCase.@Nullable Decided decided() {
    return resolution == null
            || resolutionReason == null
            || resolvedBy == null
            || resolvedAt == null
        ? null
        : new FalloutCase.Decided(resolution, resolutionReason, evidence, resolvedBy, resolvedAt);
  }
}
