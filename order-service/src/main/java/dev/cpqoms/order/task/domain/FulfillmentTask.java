package dev.cpqoms.order.task.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One piece of work that somebody outside does for an order. It is begun with an attempt, ends with
 * the partner's answer, waits for a callback when the answer comes later, is unknown when the call
 * broke off, and goes to people when it cannot go on alone.
 *
 * @param wave tasks of a wave depend on earlier waves only, so that they run side by side
 */
public record FulfillmentTask(
    TaskIdentity identity,
    int wave,
    Set<UUID> dependsOn,
    TaskPolicy policy,
    TaskProgress progress) {

  private static final String BILLING = "ACTIVATE_BILLING";

  public FulfillmentTask {
    dependsOn = Set.copyOf(dependsOn);
  }

  /** A task that comes one wave after everything that it waits for. */
  public static FulfillmentTask planned(
      TaskIdentity identity, Collection<FulfillmentTask> waitsFor, TaskPolicy policy) {
    int wave = 1 + waitsFor.stream().mapToInt(FulfillmentTask::wave).max().orElse(-1);
    Set<UUID> dependsOn =
        waitsFor.stream().map(FulfillmentTask::taskId).collect(Collectors.toUnmodifiableSet());
    return new FulfillmentTask(identity, wave, dependsOn, policy, TaskProgress.planned());
  }

  public Decision<FulfillmentTask> begin(UUID attemptId, Instant now) {
    return step(TaskCommand.BEGIN).map(task -> task.with(task.progress.began(attemptId, now)));
  }

  public Decision<FulfillmentTask> complete(UUID attemptId, Instant now) {
    return reported(TaskCommand.COMPLETE, attemptId).map(task -> task.settledAt(now));
  }

  public Decision<FulfillmentTask> awaitCallback(UUID attemptId) {
    return reported(TaskCommand.AWAIT_CALLBACK, attemptId);
  }

  public Decision<FulfillmentTask> loseOutcome(UUID attemptId) {
    return reported(TaskCommand.LOSE_OUTCOME, attemptId);
  }

  public Decision<FulfillmentTask> retryCall(UUID attemptId) {
    return reported(TaskCommand.RETRY_CALL, attemptId);
  }

  /** The partner is asked to cancel what it has accepted; until its end is known, it waits on. */
  public Decision<FulfillmentTask> cancelCall(UUID attemptId) {
    return reported(TaskCommand.CANCEL_CALL, attemptId);
  }

  public Decision<FulfillmentTask> refuse(UUID attemptId) {
    return reported(TaskCommand.REFUSE, attemptId);
  }

  /** Starts over with the next round, and with it the next idempotency key. */
  public Decision<FulfillmentTask> retry() {
    return step(TaskCommand.RETRY).map(task -> task.with(task.progress.nextRound()));
  }

  /** Who has done it by hand knew what the partner had said. */
  public Decision<FulfillmentTask> resolveManually(Instant now) {
    return step(TaskCommand.RESOLVE_MANUALLY).map(task -> Doubt.cleared(task.settledAt(now)));
  }

  public Decision<FulfillmentTask> skip(Instant now) {
    return step(TaskCommand.SKIP).map(task -> task.settledAt(now));
  }

  /** Ends one that had no effect, for an order that is not wanted any more. */
  public Decision<FulfillmentTask> fail(UUID attemptId, Instant now) {
    return reported(TaskCommand.FAIL, attemptId).map(task -> task.settledAt(now));
  }

  /** The same for one that people had in hand. */
  public Decision<FulfillmentTask> fail(Instant now) {
    return step(TaskCommand.FAIL).map(task -> task.settledAt(now));
  }

  /**
   * An amendment does not want it any more: dropped when it was never begun, asked about again when
   * its partner says that it was done.
   */
  public FulfillmentTask supersededBy(int amendment, Instant now) {
    boolean dropped = state() == TaskState.PENDING && progress.round() == 1;
    FulfillmentTask ended = dropped ? skip(now).orElseThrow() : Doubt.settledByAsking(this);
    return ended.with(ended.progress.superseded(amendment, version() + 1));
  }

  /**
   * Whether more may be left at its partner than is recorded, by what that has said last: an effect
   * that nobody counts on, or one that counts as undone.
   */
  public boolean isInDoubt() {
    return progress.lateWord() == (isCompensation() ? LateWord.REFUSED : LateWord.DONE);
  }

  /** Whether it fulfills what the order is now. */
  public boolean isWanted() {
    return !isCompensation() && progress.supersededBy() == null;
  }

  /** Whether a partner may be working on it. */
  public boolean isInTheAir() {
    return !state().hasEnded() && (state() != TaskState.PENDING || progress.round() > 1);
  }

  /** Another task has undone what this one did. */
  public FulfillmentTask undone() {
    return step(TaskCommand.COMPENSATE).orElseThrow();
  }

  /** Whether it undoes another task. */
  public boolean isCompensation() {
    return identity.compensates() != null;
  }

  /** Whether it was begun, and nothing says that it had no effect, or that none is left. */
  public boolean mayHaveEffect() {
    return isInTheAir() || state().isDone() || isInDoubt();
  }

  /** Whether it had an effect that another task can undo. */
  public boolean isToBeUndone() {
    return !isCompensation() && state().isDone() && policy.compensatingType() != null;
  }

  /**
   * Whether the report of this attempt says nothing new: it is where the report would bring it, or
   * the result has overtaken a report that only waits for one. Such a report is harmless.
   */
  public boolean hasHeard(TaskCommand report, UUID attemptId) {
    return progress.hasHeard(report, attemptId);
  }

  /** The one name of this round's effect at the partner, however often the call is sent. */
  public String idempotencyKey() {
    return "task-" + taskId() + "-a" + identity.amendment() + "-r" + progress.round();
  }

  /** Whether beginning and settling it are the handoff of its item to billing. */
  public boolean isBillingHandoff() {
    return identity.taskType().equals(BILLING);
  }

  public UUID taskId() {
    return identity.taskId();
  }

  public TaskState state() {
    return progress.state();
  }

  public long version() {
    return progress.version();
  }

  private Decision<FulfillmentTask> reported(TaskCommand command, UUID attemptId) {
    return step(command)
        .flatMap(
            task ->
                attemptId.equals(progress.attemptId())
                    ? Decision.yes(task)
                    : Decision.no(
                        OrderError.ATTEMPT_UNKNOWN,
                        "The task's current attempt is " + progress.attemptId() + "."));
  }

  Decision<FulfillmentTask> step(TaskCommand command) {
    return TaskLifecycle.TABLE
        .next(state(), command)
        .map(next -> Decision.yes(with(progress.become(next))))
        .orElseGet(
            () ->
                Decision.no(
                    OrderError.TASK_WRONG_STATE,
                    "A task in " + state() + " does not allow " + command + "."));
  }

  private FulfillmentTask settledAt(Instant now) {
    return with(progress.settledAt(now));
  }

  FulfillmentTask with(TaskProgress changed) {
    return new FulfillmentTask(identity, wave, dependsOn, policy, changed);
  }
}
