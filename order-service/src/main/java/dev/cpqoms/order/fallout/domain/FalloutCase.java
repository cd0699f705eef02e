package dev.cpqoms.order.fallout.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people must decide: identified with an owner's queue and a severity, perhaps
 * assigned, resolved in one of three ways, and closed when the resolution is seen to hold.
 */
public record FalloutCase(
    UUID caseId, UUID orderId, FalloutCause cause, Assessment assessment, Progress progress) {

  /** How bad it is and why, and who looks after it. */
  public record Assessment(Severity severity, Severity.Inputs inputs, String ownerQueue) {}

  /** Where the case is. */
  public record Progress(
      FalloutState state, long version, Instant openedAt, @Nullable Decided decided) {}

  /** What was decided, by whom. */
  public record Decided(
      FalloutResolution resolution,
      String reason,
      @Nullable String evidence,
      String resolvedBy,
      Instant resolvedAt) {}

  public static FalloutCase identified(
      UUID caseId, UUID orderId, FalloutCause cause, Severity.Inputs inputs, Instant now) {
    return new FalloutCase(
        caseId,
        orderId,
        cause,
        new Assessment(Severity.of(inputs), inputs, cause.category().ownerQueue()),
        new Progress(FalloutState.IDENTIFIED, 1, now, null));
  }

  /** A case of a whole order can only be tried again; what was done by hand needs evidence. */
  public Decision<FalloutCase> resolve(Decided decided) {
    if (FalloutLifecycle.TABLE.next(progress.state(), FalloutCommand.RESOLVE).isEmpty()) {
      return Decision.no(
          OrderError.FALLOUT_WRONG_STATE,
          "A case in " + progress.state() + " does not allow RESOLVE.");
    }
    if (cause.taskId() == null && decided.resolution() != FalloutResolution.RETRY) {
      return Decision.no(
          OrderError.FALLOUT_RESOLUTION_NOT_ALLOWED,
          "A case of a whole order can only be resolved by RETRY.");
    }
    if (decided.resolution() == FalloutResolution.MANUALLY_RESOLVED && decided.evidence() == null) {
      return Decision.no(OrderError.FALLOUT_EVIDENCE_REQUIRED, "MANUALLY_RESOLVED needs evidence.");
    }
    return Decision.yes(
        new FalloutCase(
            caseId,
            orderId,
            cause,
            assessment,
            new Progress(
                FalloutState.RESOLVED, progress.version() + 1, progress.openedAt(), decided)));
  }

  public boolean isOpen() {
    return progress.decided() == null;
  }
}
