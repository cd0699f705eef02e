package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.quote.approval.http.ApprovalCaseResource;
import dev.cpqoms.quote.approval.http.ApprovalDecisionResource;
import dev.cpqoms.quote.approval.http.ApprovalReminderResource;
import dev.cpqoms.quote.approval.http.RecallResource;
import dev.cpqoms.quote.approval.http.SubmissionResource;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.quote.QuoteJournal;
import dev.cpqoms.quote.quote.storage.Quotes;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires approval. */
public final class ApprovalFeature {
  private final List<Object> resources;

  public ApprovalFeature(Foundation foundation, QuoteFeature quote, Approvals approvals) {
    Commands commands = foundation.commands();
    Quotes quotes = quote.quotes();
    QuoteJournal journal = quote.journal();
    this.resources =
        List.of(
            new SubmissionResource(
                new SubmittingQuote(commands, quotes, quote.surroundings(), approvals, journal)),
            new ApprovalDecisionResource(
                new DecidingApproval(commands, quotes, approvals, journal)),
            new RecallResource(new RecallingApproval(commands, quotes, approvals, journal)),
            new ApprovalCaseResource(
                new ReadingApprovalCase(foundation.unitOfWork(), quotes, approvals)),
            new ApprovalReminderResource(
                new RecordingReminder(foundation, quotes, approvals, quote.timeline())));
  }

  public List<Object> resources() {
    return resources;
  }
}
