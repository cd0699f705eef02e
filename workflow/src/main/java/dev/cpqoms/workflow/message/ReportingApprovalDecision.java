package dev.cpqoms.workflow.message;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.workflow.process.ProcessContract;
import dev.cpqoms.workflow.start.ProcessStarts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whatever ends an approval case ends the waiting of its process: a decision, or the quote going
 * another way. An event that does not name the case ends every case of the quote that is open.
 */
public final class ReportingApprovalDecision implements EventHandler {
  private final ProcessMessages messages;
  private final ProcessStarts starts;

  public ReportingApprovalDecision(ProcessMessages messages, ProcessStarts starts) {
    this.messages = messages;
    this.starts = starts;
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of(
        "QuoteApproved",
        "QuoteRejected",
        "QuoteApprovalRecalled",
        "QuoteApprovalExpired",
        "QuoteRevised",
        "QuoteCancelled",
        "QuoteExpired");
  }

  @Override
  public void handle(Transaction tx, EventEnvelope event) {
    for (String approvalCaseId : ended(tx, event)) {
      messages.send(tx, event, ProcessContract.APPROVAL_DECIDED, approvalCaseId, Map.of());
    }
  }

  private List<String> ended(Transaction tx, EventEnvelope event) {
    String named = event.data().path("approvalCaseId").textValue();
    return named == null ? starts.openApprovalCases(tx, event.aggregateId()) : List.of(named);
  }
}
