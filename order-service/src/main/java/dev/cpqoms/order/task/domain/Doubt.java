package dev.cpqoms.order.task.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import java.time.Instant;

/**
 * That a partner has said otherwise than what is recorded of a task. The record stays as it is: for
 * a task that is wanted, people look at it. Of one that is not wanted any more nothing may be left,
 * so its partner is asked again wherever that can be done.
 */
public final class Doubt {

  private Doubt() {}

  /** The task with what its partner has said. */
  public static FulfillmentTask raised(FulfillmentTask task, LateWord word) {
    return task.with(task.progress().contradicted(word));
  }

  /** The task, when people have seen to what its partner has said. */
  public static FulfillmentTask accountedFor(FulfillmentTask task) {
    return cleared(task.with(task.progress().become(task.state())));
  }

  /** The task of a step that accounts for what its partner has said. */
  public static FulfillmentTask cleared(FulfillmentTask task) {
    return task.with(task.progress().answered());
  }

  /**
   * Whether people have it in hand, or its partner says otherwise than how it counts as ended. One
   * that had an effect of its own beside the one that its partner speaks of cannot be asked about
   * by starting it over: it would find the effect that is known.
   */
  public static boolean canBeAsked(FulfillmentTask task) {
    boolean ended = TaskLifecycle.TABLE.next(task.state(), TaskCommand.ASK_AGAIN).isPresent();
    return task.state() == TaskState.FALLOUT
        || task.isInDoubt() && ended && task.state().isDone() == task.isCompensation();
  }

  /** The task as its partner says that it is: done, though it counted as without an effect. */
  public static Decision<FulfillmentTask> believed(FulfillmentTask task, Instant now) {
    return task.isInDoubt() && !task.isCompensation()
        ? task.step(TaskCommand.BELIEVE)
            .map(done -> cleared(done.with(done.progress().settledAt(now))))
        : Decision.no(OrderError.TASK_WRONG_STATE, "Nobody says that the task was done after all.");
  }

  /** The task in its next round, which begins with the question what became of those before. */
  public static FulfillmentTask askedAgain(FulfillmentTask task) {
    TaskCommand again =
        task.state() == TaskState.FALLOUT ? TaskCommand.RETRY : TaskCommand.ASK_AGAIN;
    FulfillmentTask next = task.step(again).orElseThrow();
    return next.with(next.progress().nextRound());
  }

  /** The task asked again when its partner says that it was done, else as it is. */
  static FulfillmentTask settledByAsking(FulfillmentTask task) {
    return canBeAsked(task) ? askedAgain(task) : task;
  }
}
