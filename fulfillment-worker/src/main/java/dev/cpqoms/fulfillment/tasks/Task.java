package dev.cpqoms.fulfillment.tasks;

import dev.cpqoms.fulfillment.settling.TaskState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as order-service sees it now.
 *
 * @param itemId the line that the task serves; null for a task of the whole order
 * @param version what the next command has to name
 * @param undoes the partner's number for the work that this task undoes; null for all other tasks
 * @param startedAt when this round began, null before it has
 * @param queued whether the call of this round is made out of the queue of deliveries
 * @param unwanted whether nobody wants it any more: what the partner has accepted may be cancelled
 * @param held whether a suspension of its tenant holds it up, and for how long one has
 * @param attempt the external call of this round, null before it was begun
 * @param cancelKey what the partner knows the call to cancel this round's work by, null while none
 *     was announced
 * @param earlierKeys what the partner knows the calls of earlier rounds by, oldest first
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
    @Nullable String undoes,
    @Nullable Instant startedAt,
    boolean queued,
    boolean unwanted,
    Held held,
    @Nullable Attempt attempt,
    @Nullable String cancelKey,
    List<String> earlierKeys) {

  public Task {
    earlierKeys = List.copyOf(earlierKeys);
  }

  /** The attempt of a task that was begun. */
  public Attempt begunAttempt() {
    if (attempt == null) {
      throw new IllegalStateException("task " + taskId + " is " + state + " without an attempt");
    }
    return attempt;
  }
}
