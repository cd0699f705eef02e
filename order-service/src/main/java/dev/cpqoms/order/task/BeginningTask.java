package dev.cpqoms.order.task;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.attempt.ExternalCallAttempt;
import dev.cpqoms.order.order.domain.BillingEvent;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.suspension.storage.Suspensions;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import java.time.Instant;
import java.util.UUID;

/** Writes down that a partner is about to be called, before it is. */
public final class BeginningTask {

  private final Commands commands;
  private final TaskDesk desk;
  private final IdSource ids;
  private final Suspensions suspensions = new Suspensions();

  public BeginningTask(Commands commands, TaskDesk desk, IdSource ids) {
    this.commands = commands;
    this.desk = desk;
    this.ids = ids;
  }

  public Answer begin(Command<BeginTask> command) {
    return commands.once(
        command,
        tx -> {
          suspensions.pass(tx);
          TaskAtWork work = desk.open(tx, command.requiredTarget());
          command.expectVersion(work.task().version());
          return work.order()
              .workOnTask()
              .flatMap(order -> begun(tx, work, command.body()))
              .map(after -> desk.save(tx, command.type(), work, after));
        });
  }

  private Decision<TaskAtWork> begun(Transaction tx, TaskAtWork work, BeginTask body) {
    if (!work.plan().isReady(work.task())) {
      return Decision.no(
          OrderError.TASK_WRONG_STATE, "A task that waits for others does not allow BEGIN.");
    }
    UUID attemptId = ids.next();
    return work.task()
        .begin(attemptId, tx.now())
        .map(
            task -> {
              announce(work, task, attemptId, body.adapter());
              return work.now(task).now(attempt(task, attemptId, body, tx.now()));
            });
  }

  private static void announce(
      TaskAtWork work, FulfillmentTask task, UUID attemptId, String adapter) {
    UUID orderId = work.order().orderId();
    String itemId = task.identity().itemId();
    work.order()
        .record(
            new OrderEvent.OrderTaskBegun(
                orderId, task.taskId(), task.identity().taskType(), itemId, attemptId, adapter));
    if (task.isBillingHandoff()) {
      work.order()
          .record(
              new BillingEvent.OrderBillingHandoffRequested(
                  orderId, task.taskId(), task.taskId(), itemId, task.idempotencyKey()));
    }
  }

  private static ExternalCallAttempt attempt(
      FulfillmentTask task, UUID attemptId, BeginTask body, Instant now) {
    return ExternalCallAttempt.started(
        attemptId,
        new ExternalCallAttempt.Call(
            task.identity().orderId(),
            task.taskId(),
            body.adapter(),
            task.idempotencyKey(),
            body.requestHash()),
        now);
  }
}
