package dev.cpqoms.order.fallout.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutCategory;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.fallout.domain.FalloutOutcome;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import dev.cpqoms.order.fallout.domain.FalloutState;
import dev.cpqoms.order.fallout.domain.Origin;
import dev.cpqoms.order.fallout.domain.ProcessIncident;
import dev.cpqoms.order.fallout.domain.Progress;
import dev.cpqoms.order.fallout.domain.Severity;
import dev.cpqoms.order.fallout.domain.SeverityBasis;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record FalloutRow(
    TenantId tenantId,
    UUID caseId,
    UUID orderId,
    @Nullable UUID taskId,
    FalloutCategory category,
    Severity severity,
    String severityInputs,
    @Nullable String severityBasis,
    String code,
    String detail,
    boolean holdsOrder,
    String ownerQueue,
    FalloutState state,
    long version,
    Instant openedAt,
    @Nullable UUID recurrenceOf,
    @Nullable UUID recurredAs,
    @Nullable String assignee,
    @Nullable String assignedBy,
    @Nullable Instant assignedAt,
    @Nullable String failureReason,
    @Nullable String failureProposedBy,
    @Nullable Instant failureProposedAt,
    @Nullable FalloutResolution resolution,
    @Nullable String resolutionReason,
    @Nullable String evidence,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt,
    @Nullable String verifiedBy,
    @Nullable Instant verifiedAt,
    @Nullable FalloutOutcome outcome,
    @Nullable Instant verifyAt,
    String openedBy,
    @Nullable String openingEvidence,
    @Nullable String processInstanceKey,
    String incidents) {

  static FalloutRow of(TenantId tenant, FalloutCase fallout) {
    Progress progress = fallout.progress();
    return new FalloutRow(
        tenant,
        fallout.caseId(),
        fallout.orderId(),
        fallout.cause().taskId(),
        fallout.cause().category(),
        fallout.assessment().severity(),
        Json.text(fallout.assessment().inputs()),
        fallout.assessment().basis() == null ? null : Json.text(fallout.assessment().basis()),
        fallout.cause().code(),
        fallout.cause().detail(),
        fallout.cause().holdsOrder(),
        fallout.assessment().ownerQueue(),
        progress.state(),
        progress.version(),
        progress.openedAt(),
        fallout.recurrenceOf(),
        progress.recurredAs(),
        part(progress.assigned(), Progress.Assigned::assignee),
        part(progress.assigned(), Progress.Assigned::assignedBy),
        part(progress.assigned(), Progress.Assigned::assignedAt),
        part(progress.proposed(), Progress.FailureProposal::reason),
        part(progress.proposed(), Progress.FailureProposal::proposedBy),
        part(progress.proposed(), Progress.FailureProposal::proposedAt),
        part(progress.decided(), Progress.Decided::resolution),
        part(progress.decided(), Progress.Decided::reason),
        part(progress.decided(), Progress.Decided::evidence),
        part(progress.decided(), Progress.Decided::resolvedBy),
        part(progress.decided(), Progress.Decided::resolvedAt),
        part(progress.verified(), Progress.Verified::verifiedBy),
        part(progress.verified(), Progress.Verified::verifiedAt),
        part(progress.verified(), Progress.Verified::outcome),
        verifyAt(progress),
        fallout.origin().openedBy(),
        fallout.origin().evidence(),
        fallout.origin().processInstanceKey(),
        Json.text(fallout.origin().incidents()));
  }

  private static <W, P> @Nullable P part(@Nullable W whole, Function<W, P> part) {
    return whole == null ? null : part.apply(whole);
  }

  /** Only what data alone can show is looked at by the clock. */
  private static @Nullable Instant verifyAt(Progress progress) {
    Progress.Decided decided = progress.decided();
    return decided == null || progress.state() != FalloutState.RESOLVED || byPeople(decided)
        ? null
        : decided.resolvedAt();
  }

  private static boolean byPeople(Progress.Decided decided) {
    return switch (decided.resolution()) {
      case MANUALLY_RESOLVED, SKIP -> true;
      case RETRY, CANCEL_ORDER, FAIL_ORDER -> false;
    };
  }

  FalloutCase toCase() {
    return new FalloutCase(
        caseId,
        orderId,
        new FalloutCause(taskId, category, code, detail, holdsOrder),
        new FalloutCase.Assessment(
            severity,
            Json.read(severityInputs, Severity.Inputs.class),
            severityBasis == null ? null : Json.read(severityBasis, SeverityBasis.class),
            ownerQueue),
        new Progress(
            state, version, openedAt, assigned(), proposed(), decided(), verified(), recurredAs),
        new Origin(
            openedBy,
            recurrenceOf,
            openingEvidence,
            List.of(Json.read(incidents, ProcessIncident[].class))));
  }

  private Progress.@Nullable Assigned assigned() {
    return assignee == null || assignedBy == null || assignedAt == null
        ? null
        : new Progress.Assigned(assignee, assignedBy, assignedAt);
  }

  private Progress.@Nullable FailureProposal proposed() {
    return failureReason == null || failureProposedBy == null || failureProposedAt == null
        ? null
        : new Progress.FailureProposal(failureReason, failureProposedBy, failureProposedAt);
  }

  private Progress.@Nullable Verified verified() {
    return verifiedBy == null || verifiedAt == null
        ? null
        : new Progress.Verified(verifiedBy, verifiedAt, outcome);
  }

  private Progress.@Nullable Decided decided() {
    return resolution == null
            || resolutionReason == null
            || resolvedBy == null
            || resolvedAt == null
        ? null
        : new Progress.Decided(resolution, resolutionReason, evidence, resolvedBy, resolvedAt);
  }
}
