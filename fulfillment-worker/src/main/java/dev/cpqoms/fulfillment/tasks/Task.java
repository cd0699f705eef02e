package dev.cpqoms.fulfillment.tasks;

import dev.cpqoms.fulfillment.settling.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * A task as order-service sees it now.
 *
 * @param itemId the line that the task serves; null for a task of the whole order
 * @param version what the next command has to name
 * @param attempt the external call of this round, null before it was begun
 */
public record Task(
    String taskId,
    String orderId,
    @Nullable String itemId,
    String taskType,
    TaskState state,
    long version,
    String customerId,
    @Nullable TaskItem item,
    @Nullable Attempt attempt) {

  /** The attempt of a task that was begun. */
  public Attempt begunAttempt() {
    if (attempt == null) {
      throw new IllegalStateException("task " + taskId + " is " + state + " without an attempt");
    }
    return attempt;
  }
}
