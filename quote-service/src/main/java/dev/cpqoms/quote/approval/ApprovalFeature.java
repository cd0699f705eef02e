package dev.cpqoms.quote.approval;

import dev.cpqoms.quote.approval.http.ApprovalCaseResource;
import dev.cpqoms.quote.approval.http.ApprovalDecisionResource;
import dev.cpqoms.quote.approval.http.ApprovalReminderResource;
import dev.cpqoms.quote.approval.http.RecallResource;
import dev.cpqoms.quote.approval.http.SubmissionResource;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.quote.storage.Quotes;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires approval. */
public final class ApprovalFeature {
  private final List<Object> resources;

  public ApprovalFeature(Foundation foundation, QuoteFeature quote, Approvals approvals) {
    ChangingQuote changing = quote.changing();
    Quotes quotes = quote.quotes();
    this.resources =
        List.of(
            new SubmissionResource(new SubmittingQuote(changing, quote.surroundings(), approvals)),
            new ApprovalDecisionResource(new DecidingApproval(changing, approvals)),
            new RecallResource(new RecallingApproval(changing, approvals)),
            new ApprovalCaseResource(
                new ReadingApprovalCase(foundation.unitOfWork(), quotes, approvals)),
            new ApprovalReminderResource(
                new RecordingReminder(foundation, quotes, approvals, quote.timeline())));
  }

  public List<Object> resources() {
    return resources;
  }
}
