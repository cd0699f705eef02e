package dev.cpqoms.order.attempt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One intended effect at a partner, with one idempotency key, however often the call is sent.
 *
 * @param call what is called for which task; never changes
 * @param outcome what the partner last said, or why nothing was heard
 * @param retryCount how often the call was sent again after a query showed no effect
 * @param calledAt when it was last agreed that the call is sent
 */
public record ExternalCallAttempt(
    UUID attemptId,
    Call call,
    AttemptStatus status,
    Outcome outcome,
    int retryCount,
    Instant calledAt) {

  /** The partner's word for work that has ended without an effect because it was cancelled. */
  private static final String CANCELLED = "CANCELLED";

  /**
   * What is called, for which task.
   *
   * @param cancels the call whose work the partner is asked to cancel, null for all others
   */
  public record Call(
      UUID orderId,
      UUID taskId,
      String adapter,
      String idempotencyKey,
      String requestHash,
      @Nullable UUID cancels) {

    /** What asks for work. */
    public Call(
        UUID orderId, UUID taskId, String adapter, String idempotencyKey, String requestHash) {
      this(orderId, taskId, adapter, idempotencyKey, requestHash, null);
    }
  }

  private static final Outcome UNKNOWN =
      new Outcome(null, null, "OUTCOME_UNKNOWN", "Nobody knows what became of the work.");

  /** What is known of the result. */
  public record Outcome(
      @Nullable Integer httpStatus,
      @Nullable String externalReference,
      @Nullable String errorCode,
      @Nullable String errorMessage) {

    public static final Outcome NONE = new Outcome(null, null, null, null);

    /** Keeps the reference that was known before when this one says nothing about it. */
    Outcome keepingReferenceOf(Outcome before) {
      return externalReference == null
          ? new Outcome(httpStatus, before.externalReference, errorCode, errorMessage)
          : this;
    }
  }

  public static ExternalCallAttempt started(UUID attemptId, Call call, Instant now) {
    return new ExternalCallAttempt(attemptId, call, AttemptStatus.OPEN, Outcome.NONE, 0, now);
  }

  public ExternalCallAttempt now(AttemptStatus next, Outcome heard) {
    return new ExternalCallAttempt(
        attemptId, call, next, heard.keepingReferenceOf(outcome), retryCount, calledAt);
  }

  public ExternalCallAttempt calledAgain(Instant now) {
    return new ExternalCallAttempt(
        attemptId, call, AttemptStatus.OPEN, outcome, retryCount + 1, now);
  }

  /** The call that is to cancel what this one asked for. */
  public ExternalCallAttempt cancelledBy(UUID cancellationId, String requestHash, Instant now) {
    Call cancelling =
        new Call(
            call.orderId,
            call.taskId,
            call.adapter,
            call.idempotencyKey + "-cancel",
            requestHash,
            attemptId);
    return started(cancellationId, cancelling, now);
  }

  /** What this cancellation has come to, now that the call that it was to cancel is so. */
  public ExternalCallAttempt endedWith(ExternalCallAttempt cancelled) {
    if (status.isKnown() || !cancelled.status.isClosed()) {
      return this;
    }
    if (cancelled.status == AttemptStatus.GIVEN_UP) {
      return now(AttemptStatus.GIVEN_UP, UNKNOWN);
    }
    String code = cancelled.outcome.errorCode();
    return cancelled.status == AttemptStatus.REFUSED && CANCELLED.equals(code)
        ? now(AttemptStatus.DONE, Outcome.NONE)
        : now(
            AttemptStatus.REFUSED,
            new Outcome(null, null, "NOT_CANCELLED", "The work was " + cancelled.status + "."));
  }

  /** Whether it waits for the partner's report about this work. */
  boolean waitsFor(String externalReference) {
    return status == AttemptStatus.WAITING_CALLBACK
        && externalReference.equals(outcome.externalReference());
  }

  /** When the attempt was closed by a change at the given instant; null while it is open. */
  @Nullable Instant closedAt(Instant now) {
    return status.isClosed() ? now : null;
  }
}
