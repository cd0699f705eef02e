package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import dev.cpqoms.quote.timeline.Timeline;
import dev.cpqoms.quote.timeline.TimelineEntry;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.UUID;

/**
 * Notes that the approval process has reminded or escalated. The quote does not change by it, and a
 * case that was decided meanwhile needs no reminder.
 */
public final class RecordingReminder {
  private final Foundation foundation;
  private final Quotes quotes;
  private final Approvals approvals;
  private final Timeline timeline;

  public RecordingReminder(
      Foundation foundation, Quotes quotes, Approvals approvals, Timeline timeline) {
    this.foundation = foundation;
    this.quotes = quotes;
    this.approvals = approvals;
    this.timeline = timeline;
  }

  public Answer record(Command<ApprovalReminder> command) {
    ApprovalReminder reminder = command.body();
    return foundation
        .commands()
        .once(
            command,
            tx -> {
              Quote quote = quotes.get(tx, command.requiredTarget());
              ApprovalCase asked = approvals.about(tx, quote, reminder.approvalCaseId());
              boolean waiting = asked.outcome().status() == ApprovalStatus.PENDING;
              if (waiting) {
                approvals.remind(tx, asked, reminder.kind());
                timeline.add(tx, entry(tx, quote, asked, reminder));
              }
              foundation.audit().append(tx, auditEntry(command, asked));
              return Decision.yes(
                  new Representation(
                      200,
                      null,
                      null,
                      MoneyJson.tree(
                          new Recorded(
                              quote.identity().quoteId(),
                              reminder.approvalCaseId(),
                              reminder.kind(),
                              waiting))));
            });
  }

  private static TimelineEntry entry(
      Transaction tx, Quote quote, ApprovalCase asked, ApprovalReminder reminder) {
    String words =
        switch (reminder.kind()) {
          case REMINDER -> "Approvers of step %d were reminded";
          case ESCALATION -> "Step %d of the approval was escalated";
        };
    return new TimelineEntry(
        quote.identity().quoteId(),
        tx.now(),
        "Approval"
            + (reminder.kind() == ApprovalReminder.Kind.REMINDER ? "Reminder" : "Escalation"),
        words.formatted(asked.outcome().currentStep()),
        tx.context().actor().subject(),
        quote.version(),
        quote.revision(),
        tx.context().correlationId());
  }

  private static AuditEntry auditEntry(Command<ApprovalReminder> command, ApprovalCase asked) {
    return new AuditEntry(
        command.type(),
        "APPROVAL_CASE",
        asked.approvalCaseId().toString(),
        null,
        command.body(),
        null);
  }

  private record Recorded(
      UUID quoteId, UUID approvalCaseId, ApprovalReminder.Kind kind, boolean recorded) {}
}
