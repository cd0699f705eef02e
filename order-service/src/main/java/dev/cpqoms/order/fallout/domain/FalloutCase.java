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

  /** The same case with one more thing to know. */
  public FalloutCase annotated(String note) {
    String detail = cause.detail() + "\n" + note;
    return new FalloutCase(
        caseId,
        orderId,
        new FalloutCause(
            cause.taskId(), cause.category(), cause.code(), detail, cause.holdsOrder()),
        assessment,
        new Progress(
            progress.state(), progress.version() + 1, progress.openedAt(), progress.decided()));
  }

  /** What was done by hand needs evidence. */
  public Decision<FalloutCase> resolve(Decided decided) {
    if (FalloutLifecycle.TABLE.next(progress.state(), FalloutCommand.RESOLVE).isEmpty()) {
      return Decision.no(
          OrderError.FALLOUT_WRONG_STATE,
          "A case in " + progress.state() + " does not allow RESOLVE.");
    }
    if (!allows(decided.resolution())) {
      return Decision.no(
          OrderError.FALLOUT_RESOLUTION_NOT_ALLOWED,
          cause.holdsOrder()
              ? "A case of a whole order can only be resolved by RETRY."
              : "Nothing waits for this case: there is nothing to RETRY.");
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

  /** A whole order can only be tried again; what waits for nothing cannot. */
  private boolean allows(FalloutResolution resolution) {
    if (resolution == FalloutResolution.CANCEL_ORDER) {
      return true;
    }
    boolean retry = resolution == FalloutResolution.RETRY;
    return cause.holdsOrder() ? retry || cause.taskId() != null : !retry;
  }

  public boolean isOpen() {
    return progress.decided() == null;
  }
}
