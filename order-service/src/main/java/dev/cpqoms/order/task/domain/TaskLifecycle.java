package dev.cpqoms.order.task.domain;

import static dev.cpqoms.order.lifecycle.StateTable.row;
import static dev.cpqoms.order.task.domain.TaskCommand.*;
import static dev.cpqoms.order.task.domain.TaskState.*;

import dev.cpqoms.order.lifecycle.StateTable;
import java.util.List;

/**
 * Every legal step of a fulfillment task. FAIL is the end of one that had no effect and is not
 * wanted any more; SKIP of a pending one, that it never will be begun. Of one that counts as ended
 * its partner may say otherwise, though nothing of it may be left: ASK_AGAIN starts it over, and
 * BELIEVE takes the partner at its word, so that it can be undone.
 */
public final class TaskLifecycle {

  public static final StateTable<TaskState, TaskCommand> TABLE =
      StateTable.of(
          List.of(
              row(PENDING, BEGIN, IN_PROGRESS),
              row(PENDING, SKIP, SKIPPED),
              row(IN_PROGRESS, COMPLETE, COMPLETED),
              row(IN_PROGRESS, AWAIT_CALLBACK, WAITING_CALLBACK),
              row(IN_PROGRESS, LOSE_OUTCOME, UNKNOWN_OUTCOME),
              row(IN_PROGRESS, REFUSE, FALLOUT),
              row(IN_PROGRESS, FAIL, FAILED),
              row(WAITING_CALLBACK, COMPLETE, COMPLETED),
              row(WAITING_CALLBACK, LOSE_OUTCOME, UNKNOWN_OUTCOME),
              row(WAITING_CALLBACK, CANCEL_CALL, WAITING_CALLBACK),
              row(WAITING_CALLBACK, REFUSE, FALLOUT),
              row(WAITING_CALLBACK, FAIL, FAILED),
              row(UNKNOWN_OUTCOME, COMPLETE, COMPLETED),
              row(UNKNOWN_OUTCOME, AWAIT_CALLBACK, WAITING_CALLBACK),
              row(UNKNOWN_OUTCOME, RETRY_CALL, IN_PROGRESS),
              row(UNKNOWN_OUTCOME, REFUSE, FALLOUT),
              row(UNKNOWN_OUTCOME, FAIL, FAILED),
              row(FALLOUT, RETRY, PENDING),
              row(FALLOUT, RESOLVE_MANUALLY, MANUALLY_RESOLVED),
              row(FALLOUT, SKIP, SKIPPED),
              row(FALLOUT, FAIL, FAILED),
              row(FAILED, ASK_AGAIN, PENDING),
              row(FAILED, BELIEVE, COMPLETED),
              row(SKIPPED, ASK_AGAIN, PENDING),
              row(SKIPPED, BELIEVE, COMPLETED),
              row(COMPLETED, ASK_AGAIN, PENDING),
              row(COMPLETED, COMPENSATE, COMPENSATED),
              row(MANUALLY_RESOLVED, COMPENSATE, COMPENSATED)));

  private TaskLifecycle() {}
}
