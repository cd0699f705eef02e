package dev.cpqoms.order.task;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.attempt.AttemptStatus;
import dev.cpqoms.order.attempt.ExternalCallAttempt;
import dev.cpqoms.order.fallout.OpeningFallout;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.order.domain.SettledBy;
import dev.cpqoms.order.task.domain.Doubt;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.Settlement;
import java.util.UUID;

/** What each report about a call does to the task, its attempt and its order. */
final class TaskSteps {

  private final OpeningFallout fallout;
  private final IdSource ids;

  TaskSteps(OpeningFallout fallout, IdSource ids) {
    this.fallout = fallout;
    this.ids = ids;
  }

  /** Takes the step that the report asks for; nothing is written but the case of a refusal. */
  Decision<TaskAtWork> take(Transaction tx, TaskAtWork work, TaskReport report, SettledBy by) {
    return work.order()
        .workOnTask()
        .flatMap(
            order ->
                switch (report) {
                  case TaskReport.Completed completed -> complete(tx, work, completed, by);
                  case TaskReport.AwaitingCallback waiting -> awaitCallback(work, waiting);
                  case TaskReport.OutcomeUnknown unknown -> loseOutcome(work, unknown);
                  case TaskReport.Refused refused -> refuse(tx, work, refused, by);
                  case TaskReport.CallAgain again -> callAgain(tx, work, again);
                  case TaskReport.CancelCall cancel -> cancelCall(tx, work, cancel);
                });
  }

  private Decision<TaskAtWork> complete(
      Transaction tx, TaskAtWork work, TaskReport.Completed report, SettledBy by) {
    return work.task()
        .complete(report.attemptId(), tx.now())
        .map(task -> work.hasFound(report) ? Doubt.cleared(task) : task)
        .map(
            task -> {
              TaskAtWork done = heard(work, task, AttemptStatus.DONE, report);
              work.order()
                  .record(
                      new OrderEvent.OrderTaskCompleted(
                          orderId(task), task.taskId(), type(task), itemId(task), by));
              return done.now(Settlement.apply(done.order(), done.plan(), task, ids.next()));
            });
  }

  private Decision<TaskAtWork> awaitCallback(TaskAtWork work, TaskReport.AwaitingCallback report) {
    return work.task()
        .awaitCallback(report.attemptId())
        .map(
            task -> {
              work.order()
                  .record(
                      new OrderEvent.OrderTaskAwaitingCallback(
                          orderId(task),
                          task.taskId(),
                          type(task),
                          itemId(task),
                          report.attemptId(),
                          report.externalReference()));
              return heard(work, task, AttemptStatus.WAITING_CALLBACK, report);
            });
  }

  private Decision<TaskAtWork> loseOutcome(TaskAtWork work, TaskReport.OutcomeUnknown report) {
    return work.task()
        .loseOutcome(report.attemptId())
        .map(
            task -> {
              work.order()
                  .record(
                      new OrderEvent.OrderTaskOutcomeUnknown(
                          orderId(task),
                          task.taskId(),
                          type(task),
                          itemId(task),
                          report.attemptId(),
                          report.errorCode()));
              return heard(work, task, AttemptStatus.UNKNOWN, report);
            });
  }

  private Decision<TaskAtWork> refuse(
      Transaction tx, TaskAtWork work, TaskReport.Refused report, SettledBy by) {
    // An outcome that nobody knows is never taken for none.
    if (work.isUnwanted() && report.isOfPartner()) {
      return work.task()
          .fail(report.attemptId(), tx.now())
          .map(task -> refused(work, task, report, by));
    }
    FalloutCause cause =
        FalloutCause.holding(
            work.task().taskId(),
            report.category().ofCase(),
            report.errorCode(),
            report.errorMessage());
    return work.task()
        .refuse(report.attemptId())
        .map(task -> refused(work, task, report, by))
        .flatMap(
            failed -> fallout.open(tx, failed.order(), failed.plan(), cause).map(open -> failed));
  }

  private static TaskAtWork refused(
      TaskAtWork work, FulfillmentTask task, TaskReport.Refused report, SettledBy by) {
    work.order()
        .record(
            new OrderEvent.OrderTaskFailed(
                orderId(task),
                task.taskId(),
                type(task),
                itemId(task),
                by,
                report.errorCode(),
                report.isOfPartner()));
    AttemptStatus ended = report.isOfPartner() ? AttemptStatus.REFUSED : AttemptStatus.GIVEN_UP;
    return heard(work, task, ended, report);
  }

  private Decision<TaskAtWork> callAgain(
      Transaction tx, TaskAtWork work, TaskReport.CallAgain report) {
    return work.task()
        .retryCall(report.attemptId())
        .map(
            task -> {
              ExternalCallAttempt again = work.currentAttempt().calledAgain(tx.now());
              work.order()
                  .record(
                      new OrderEvent.OrderTaskRetried(
                          orderId(task),
                          task.taskId(),
                          type(task),
                          itemId(task),
                          task.progress().round(),
                          again.retryCount()));
              return work.now(task).now(again);
            });
  }

  private Decision<TaskAtWork> cancelCall(
      Transaction tx, TaskAtWork work, TaskReport.CancelCall report) {
    if (!work.isUnwanted()) {
      return Decision.no(
          OrderError.TASK_WRONG_STATE, "A task that is wanted does not allow CANCEL_CALL.");
    }
    return work.task()
        .cancelCall(report.attemptId())
        .map(
            task -> {
              work.order()
                  .record(
                      new OrderEvent.OrderTaskCancellationRequested(
                          orderId(task),
                          task.taskId(),
                          type(task),
                          itemId(task),
                          report.attemptId()));
              ExternalCallAttempt call = work.currentAttempt();
              return work.now(task)
                  .withCancellation(call.cancelledBy(ids.next(), report.requestHash(), tx.now()));
            });
  }

  private static TaskAtWork heard(
      TaskAtWork work, FulfillmentTask task, AttemptStatus status, TaskReport report) {
    return work.now(task).now(work.currentAttempt().now(status, report.outcome()));
  }

  private static UUID orderId(FulfillmentTask task) {
    return task.identity().orderId();
  }

  private static String type(FulfillmentTask task) {
    return task.identity().taskType();
  }

  private static String itemId(FulfillmentTask task) {
    return task.identity().itemId();
  }
}
