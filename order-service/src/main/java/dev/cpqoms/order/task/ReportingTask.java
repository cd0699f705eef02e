package dev.cpqoms.order.task;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.order.domain.SettledBy;
import dev.cpqoms.order.suspension.storage.Suspensions;
import dev.cpqoms.order.task.domain.TaskCommand;
import dev.cpqoms.order.task.domain.TaskState;
import java.util.Set;
import java.util.UUID;

/** Hears what became of a call, from the worker or from the partner, whichever comes first. */
public final class ReportingTask {

  /** What a suspension of the tenant holds up. */
  private static final Set<TaskCommand> CALLS =
      Set.of(TaskCommand.RETRY_CALL, TaskCommand.CANCEL_CALL);

  private static final String CALLBACK = "receiveCallback";
  private static final String DELIVERY = "deliver";
  private static final String GIVING_UP = "giveUpWaiting";

  private final Commands commands;
  private final TaskDesk desk;
  private final TaskSteps steps;
  private final LateReports late;
  private final Suspensions suspensions = new Suspensions();

  ReportingTask(Commands commands, TaskDesk desk, TaskSteps steps, LateReports late) {
    this.commands = commands;
    this.desk = desk;
    this.steps = steps;
    this.late = late;
  }

  /**
   * A worker's report. One that says nothing new is answered with the task as it is. What has
   * happened is always heard, and noted when the task has gone on without it; only to call once
   * more, or to cancel, is held with the tenant.
   */
  public Answer report(Command<? extends TaskReport> command) {
    return commands.once(
        command,
        tx -> {
          TaskAtWork work = desk.open(tx, command.requiredTarget());
          TaskReport report = command.body();
          if (CALLS.contains(report.command())) {
            suspensions.pass(tx);
          }
          if (work.hasHeard(report)) {
            return Decision.yes(TaskDesk.unchanged(work));
          }
          Decision<TaskAtWork> taken = steps.take(tx, work, report, reporter(work));
          if (taken instanceof Decision.No<TaskAtWork> && late.concerns(work, report)) {
            desk.saveNoted(tx, command.type(), work, late.note(tx, work, report));
          } else {
            command.expectVersion(work.task().version());
          }
          return taken.map(after -> desk.save(tx, command.type(), work, after));
        });
  }

  /** A partner's own report, within the transaction that remembers the callback. */
  public Heard fromPartner(Transaction tx, UUID taskId, TaskReport report) {
    TaskAtWork work = desk.open(tx, taskId);
    return switch (steps.take(tx, work, report, SettledBy.CALLBACK)) {
      case Decision.Yes<TaskAtWork>(TaskAtWork after) -> {
        desk.save(tx, CALLBACK, work, after);
        yield Heard.APPLIED;
      }
      case Decision.No<TaskAtWork> no -> {
        TaskAtWork noted = late.note(tx, work, report);
        desk.saveNoted(tx, CALLBACK, work, noted);
        yield noted.equals(work) ? Heard.LATE : Heard.CONTRADICTING;
      }
    };
  }

  /**
   * What a delivery out of the queue has come to, within the transaction that changes the queue. A
   * task that has gone on without it notes what the partner has done or refused.
   */
  public void fromDelivery(Transaction tx, UUID taskId, TaskReport report) {
    TaskAtWork work = desk.open(tx, taskId);
    if (work.hasHeard(report)) {
      return;
    }
    if (steps.take(tx, work, report, SettledBy.DELIVERY)
        instanceof Decision.Yes<TaskAtWork>(TaskAtWork after)) {
      desk.save(tx, DELIVERY, work, after);
    } else if (!(report instanceof TaskReport.AwaitingCallback)) {
      desk.saveNoted(tx, DELIVERY, work, late.note(tx, work, report));
    }
  }

  /**
   * Hands a task to people that has been waited for long enough, within the caller's transaction.
   * Nothing happens when it has been settled meanwhile, or may not move now.
   *
   * @return whether people have it now
   */
  public boolean giveUp(Transaction tx, UUID taskId, String code, String message) {
    TaskAtWork work = desk.open(tx, taskId);
    TaskReport report =
        new TaskReport.Refused(
            work.currentAttempt().attemptId(), RefusalCategory.TECHNICAL, code, message, null);
    if (steps.take(tx, work, report, SettledBy.RECONCILIATION)
        instanceof Decision.Yes<TaskAtWork>(TaskAtWork after)) {
      desk.save(tx, GIVING_UP, work, after);
      return true;
    }
    return false;
  }

  /** A worker that settles what it did not just call has asked the partner. */
  private static SettledBy reporter(TaskAtWork work) {
    return work.task().state() == TaskState.IN_PROGRESS
        ? SettledBy.WORKER
        : SettledBy.RECONCILIATION;
  }
}
