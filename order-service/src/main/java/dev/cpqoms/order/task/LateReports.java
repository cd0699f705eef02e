package dev.cpqoms.order.task;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.attempt.AttemptStatus;
import dev.cpqoms.order.attempt.Attempts;
import dev.cpqoms.order.attempt.ExternalCallAttempt;
import dev.cpqoms.order.fallout.OpeningFallout;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.task.domain.Doubt;
import dev.cpqoms.order.task.domain.LateWord;
import dev.cpqoms.order.task.domain.TaskIdentity;
import dev.cpqoms.order.task.domain.TaskState;
import java.util.stream.Stream;

/**
 * What a partner says after the task has gone on changes nothing about its record, but it is never
 * lost, whoever brings it: the partner itself, or a worker that was given up meanwhile.
 */
final class LateReports {

  private final Attempts attempts;
  private final OpeningFallout fallout;

  LateReports(Attempts attempts, OpeningFallout fallout) {
    this.attempts = attempts;
    this.fallout = fallout;
  }

  /** Whether a report that the task cannot take says what the partner did with a call of it. */
  boolean concerns(TaskAtWork work, TaskReport report) {
    return isWord(report)
        && Stream.concat(Stream.ofNullable(work.attempt()), work.earlier().stream())
            .anyMatch(attempt -> attempt.attemptId().equals(report.attemptId()));
  }

  /**
   * Notes the report on the order, which the caller saves with the task, and brings to people what
   * contradicts, or what they wait for.
   *
   * @return the task, in doubt when the report contradicts what is known of its attempt
   */
  TaskAtWork note(Transaction tx, TaskAtWork work, TaskReport report) {
    ExternalCallAttempt attempt = attempts.find(tx, report.attemptId()).orElseThrow();
    LateWord word = report instanceof TaskReport.Completed ? LateWord.DONE : LateWord.REFUSED;
    boolean contradicts = isWord(report) && contradicts(tx, attempt, report);
    TaskIdentity task = work.task().identity();
    work.order()
        .record(
            new OrderEvent.OrderTaskCallbackLate(
                task.orderId(),
                task.taskId(),
                task.taskType(),
                task.itemId(),
                report.attemptId(),
                word.name(),
                contradicts));
    boolean awaited = hasSettled(tx, attempt, report);
    if (!contradicts) {
      return awaited && work.task().state() == TaskState.FALLOUT
          ? brought(tx, work, work, attempt, word)
          : work;
    }
    String reference = report.outcome().externalReference();
    if (word == LateWord.DONE && reference != null) {
      attempts.refer(tx, attempt.attemptId(), reference);
    }
    return brought(tx, work, work.now(Doubt.raised(work.task(), word)), attempt, word);
  }

  private TaskAtWork brought(
      Transaction tx,
      TaskAtWork work,
      TaskAtWork after,
      ExternalCallAttempt attempt,
      LateWord word) {
    String detail =
        "The partner %s reported %s for %s at %s, which is %s here."
            .formatted(
                attempt.call().adapter(),
                word,
                attempt.call().idempotencyKey(),
                tx.now(),
                work.task().state());
    fallout.note(
        tx, after.order(), after.plan(), FalloutCause.contradiction(work.task().taskId(), detail));
    return after;
  }

  /** The same work that another call of the task has found done is no other effect. */
  private boolean contradicts(Transaction tx, ExternalCallAttempt attempt, TaskReport report) {
    if (!(report instanceof TaskReport.Completed done)) {
      return attempt.status() == AttemptStatus.DONE;
    }
    boolean known =
        attempts
            .doneFor(tx, attempt.call().taskId())
            .map(found -> found.outcome().externalReference())
            .filter(found -> found.equals(done.externalReference()))
            .isPresent();
    return attempt.status().isClosed() && attempt.status() != AttemptStatus.DONE && !known;
  }

  /** That a call was given up says nothing about what the partner did. */
  private static boolean isWord(TaskReport report) {
    return switch (report) {
      case TaskReport.Completed completed -> true;
      case TaskReport.Refused refused -> refused.isOfPartner();
      case TaskReport.AwaitingCallback waiting -> false;
      case TaskReport.OutcomeUnknown unknown -> false;
      case TaskReport.CallAgain again -> false;
      case TaskReport.CancelCall cancel -> false;
    };
  }

  /** What the partner says of a call that was given up is what became of it. */
  private boolean hasSettled(Transaction tx, ExternalCallAttempt attempt, TaskReport report) {
    if (attempt.status() != AttemptStatus.GIVEN_UP || !isWord(report)) {
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
