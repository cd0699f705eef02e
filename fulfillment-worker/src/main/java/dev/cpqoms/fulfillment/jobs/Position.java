package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.partner.RefusalCategory;
import dev.cpqoms.fulfillment.partner.SettleTime;
import dev.cpqoms.fulfillment.settling.Budget;
import dev.cpqoms.fulfillment.settling.CancellingWork;
import dev.cpqoms.fulfillment.settling.EarlierRounds;
import dev.cpqoms.fulfillment.settling.Knowledge;
import dev.cpqoms.fulfillment.settling.SettlingTask;
import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.settling.TaskOutcome;
import dev.cpqoms.fulfillment.settling.TaskState;
import dev.cpqoms.fulfillment.tasks.Task;
import dev.cpqoms.fulfillment.tasks.TenantSuspended;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands: the task as last seen, what is known of its attempt and of those of earlier
 * rounds, what was done to cancel it, what may be tried.
 *
 * @param givenUpAt when this run's own call of the attempt had ended, null while it has made none
 */
record Position(
    Task task,
    Knowledge knowledge,
    EarlierRounds earlier,
    CancellingWork cancelling,
    @Nullable Instant givenUpAt,
    Budget budget) {

  static Position start(Task task, CancellingWork cancelling, Budget budget) {
    return new Position(
        task,
        new Knowledge.Nothing(),
        EarlierRounds.of(task.earlierKeys()),
        cancelling,
        null,
        budget);
  }

  /**
   * What waits in the queue is not this run's to call: the job waits for it to be settled.
   *
   * @throws TenantSuspended when only a call could follow, and the tenant is suspended
   */
  Step next() {
    if (task.queued() && task.state() == TaskState.IN_PROGRESS) {
      return new Step.Finish(TaskOutcome.WAITING);
    }
    Step next =
        unlessUnwanted(
            earlier.before(
                task.state(), SettlingTask.next(task.state(), knowledge, budget), budget));
    if (task.held().now() && begins(next)) {
      throw new TenantSuspended();
    }
    return task.unwanted() && !task.held().now()
        ? cancelling.before(next, knowledge, task.cancelKey() != null)
        : next;
  }

  /**
   * This run has begun the attempt itself, so nobody has called the partner under its key, and what
   * was called under earlier ones had no effect: what nobody wants is not begun now.
   */
  private Step unlessUnwanted(Step step) {
    return task.unwanted() && knowledge instanceof Knowledge.Begun && step instanceof Step.Call
        ? new Step.Refuse(RefusalCategory.BUSINESS, Failure.notWanted())
        : step;
  }

  /** A call that order-service has just agreed to is in the air already. */
  private boolean begins(Step step) {
    return step instanceof Step.Begin
        || step instanceof Step.RetryCall
        || step instanceof Step.Call && !(knowledge instanceof Knowledge.Begun);
  }

  Position knowing(Knowledge learned) {
    return new Position(task, learned, earlier, cancelling, givenUpAt, budget);
  }

  Position called(PartnerAnswer answer, Instant end) {
    return new Position(
        task, new Knowledge.Called(answer), earlier, cancelling, end, budget.called());
  }

  Position cancelled(PartnerAnswer answer) {
    return new Position(
        task,
        CancellingWork.after(answer, knowledge),
        earlier,
        cancelling.heard(answer),
        givenUpAt,
        budget);
  }

  Position heardOfEarlier(PartnerAnswer answer) {
    return new Position(task, knowledge, earlier.heard(answer), cancelling, givenUpAt, budget);
  }

  /** When the last call under the attempt's key was given up, as far as anybody knows. */
  Instant callGivenUpAt(SettleTime settleTime) {
    Instant agreed = task.begunAttempt().calledAt();
    Instant last = settleTime.givenUpAt(agreed == null ? roundBegan(settleTime) : agreed);
    return givenUpAt != null && givenUpAt.isAfter(last) ? givenUpAt : last;
  }

  /** The same for the keys of earlier rounds: none was called once this one had begun. */
  Instant earlierCallsGivenUpAt(SettleTime settleTime) {
    return settleTime.givenUpAt(roundBegan(settleTime));
  }

  private Instant roundBegan(SettleTime settleTime) {
    return Objects.requireNonNullElseGet(task.startedAt(), settleTime::now);
  }

  /** The task has moved; what is known of its attempt still holds. */
  Position at(Task moved) {
    return new Position(moved, knowledge, earlier, cancelling, givenUpAt, budget);
  }

  /**
   * The task was read again; knowledge of another attempt than the current one is worth nothing.
   */
  Position rereadAs(Task current) {
    boolean sameAttempt = Objects.equals(task.attempt(), current.attempt());
    return sameAttempt ? at(current) : start(current, cancelling, budget);
  }
}
