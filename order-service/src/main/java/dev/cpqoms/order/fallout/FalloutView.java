package dev.cpqoms.order.fallout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutCategory;
import dev.cpqoms.order.fallout.domain.FalloutOutcome;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import dev.cpqoms.order.fallout.domain.FalloutState;
import dev.cpqoms.order.fallout.domain.Progress;
import dev.cpqoms.order.fallout.domain.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fallout case as the contracts show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FalloutView(
    UUID caseId,
    UUID orderId,
    @Nullable UUID taskId,
    FalloutCategory category,
    Severity severity,
    SeverityInputs severityInputs,
    FalloutState state,
    String owner,
    @Nullable String assignee,
    @Nullable Instant assignedAt,
    String code,
    String detail,
    boolean holdsOrder,
    String openedBy,
    @Nullable String openingEvidence,
    @Nullable List<StandstillView> incidents,
    @Nullable UUID recurrenceOf,
    @Nullable UUID recurredAs,
    @Nullable FailureProposal failureProposal,
    @Nullable FalloutResolution resolution,
    @Nullable String reason,
    @Nullable String evidence,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt,
    @Nullable String verifiedBy,
    @Nullable Instant verifiedAt,
    @Nullable FalloutOutcome outcome,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  public static FalloutView of(FalloutCase fallout) {
    Progress progress = fallout.progress();
    Progress.Assigned assigned = progress.assigned();
    Progress.Decided decided = progress.decided();
    Progress.Verified verified = progress.verified();
    return new FalloutView(
        fallout.caseId(),
        fallout.orderId(),
        fallout.cause().taskId(),
        fallout.cause().category(),
        fallout.assessment().severity(),
        SeverityInputs.of(fallout.assessment()),
        progress.state(),
        fallout.assessment().ownerQueue(),
        assigned == null ? null : assigned.assignee(),
        assigned == null ? null : assigned.assignedAt(),
        fallout.cause().code(),
        fallout.cause().detail(),
        fallout.cause().holdsOrder(),
        fallout.origin().openedBy(),
        fallout.origin().evidence(),
        StandstillView.of(fallout.origin().incidents()),
        fallout.recurrenceOf(),
        progress.recurredAs(),
        FailureProposal.of(progress.proposed()),
        decided == null ? null : decided.resolution(),
        decided == null ? null : decided.reason(),
        decided == null ? null : decided.evidence(),
        decided == null ? null : decided.resolvedBy(),
        decided == null ? null : decided.resolvedAt(),
        verified == null ? null : verified.verifiedBy(),
        verified == null ? null : verified.verifiedAt(),
        verified == null ? null : verified.outcome(),
        progress.version(),
        progress.openedAt(),
        progress.updatedAt());
  }

  /** Who thinks that the order has to be given up, and why. */
  public record FailureProposal(String reason, String proposedBy, Instant proposedAt) {

    static @Nullable FailureProposal of(Progress.@Nullable FailureProposal proposed) {
      return proposed == null
          ? null
          : new FailureProposal(proposed.reason(), proposed.proposedBy(), proposed.proposedAt());
    }
  }
}
