package dev.cpqoms.order.task;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.attempt.AttemptStatus;
import dev.cpqoms.order.attempt.Attempts;
import dev.cpqoms.order.attempt.ExternalCallAttempt;
import dev.cpqoms.order.fallout.OpeningFallout;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.task.domain.TaskIdentity;
import dev.cpqoms.order.task.domain.TaskState;

/** What a partner says after the task has gone on changes nothing, but it is never lost. */
final class LateReports {

  private final Attempts attempts;
  private final OpeningFallout fallout;

  LateReports(Attempts attempts, OpeningFallout fallout) {
    this.attempts = attempts;
    this.fallout = fallout;
  }

  /**
   * Notes the report on the order, which the caller saves, and brings a contradiction to people.
   *
   * @return whether the report contradicts what is known of its attempt
   */
  boolean note(Transaction tx, TaskAtWork work, TaskReport report) {
    ExternalCallAttempt attempt = attempts.find(tx, report.attemptId()).orElseThrow();
    boolean done = report instanceof TaskReport.Completed;
    boolean contradicts =
        done
            ? attempt.status().isClosed() && attempt.status() != AttemptStatus.DONE
            : attempt.status() == AttemptStatus.DONE;
    TaskIdentity task = work.task().identity();
    String reported = done ? "DONE" : "REFUSED";
    work.order()
        .record(
            new OrderEvent.OrderTaskCallbackLate(
                task.orderId(),
                task.taskId(),
                task.taskType(),
                task.itemId(),
                report.attemptId(),
                reported,
                contradicts));
    boolean awaited = hasSettled(tx, attempt, report);
    if (contradicts || awaited && work.task().state() == TaskState.FALLOUT) {
      String detail =
          "The partner %s reported %s for %s at %s, which is %s here."
              .formatted(
                  attempt.call().adapter(),
                  reported,
                  attempt.call().idempotencyKey(),
                  tx.now(),
                  work.task().state());
      fallout.note(
          tx, work.order(), work.plan(), FalloutCause.contradiction(task.taskId(), detail));
    }
    return contradicts;
  }

  /** What the partner says of a call that was given up is what became of it. */
  private boolean hasSettled(Transaction tx, ExternalCallAttempt attempt, TaskReport report) {
    boolean isWord = !(report instanceof TaskReport.Refused refused) || refused.isOfPartner();
    if (attempt.status() != AttemptStatus.GIVEN_UP || !isWord) {
      return false;
    }
    AttemptStatus word =
        report instanceof TaskReport.Completed ? AttemptStatus.DONE : AttemptStatus.REFUSED;
    ExternalCallAttempt settled = attempt.now(word, report.outcome());
    attempts.update(tx, settled);
    attempts
        .cancellationOf(tx, attempt.attemptId())
        .ifPresent(cancellation -> attempts.update(tx, cancellation.endedWith(settled)));
    return true;
  }
}
