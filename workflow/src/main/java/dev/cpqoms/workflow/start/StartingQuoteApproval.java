package dev.cpqoms.workflow.start;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.blocks.telemetry.TraceContext;
import java.util.Map;
import java.util.Set;

/** An approval case that was opened is owed one process that reminds and escalates. */
public final class StartingQuoteApproval implements EventHandler {
  private final ProcessStarts starts;
  private final ApprovalTimes times;

  public StartingQuoteApproval(ProcessStarts starts, ApprovalTimes times) {
    this.starts = starts;
    this.times = times;
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("QuoteApprovalRequested");
  }

  @Override
  public void handle(Transaction tx, EventEnvelope event) {
    String approvalCaseId = event.data().required("approvalCaseId").textValue();
    Map<String, Object> variables =
        Map.of(
            "tenantId", event.tenantId().value(),
            "quoteId", event.aggregateId().toString(),
            "quoteRevision", event.data().required("revision").intValue(),
            "approvalCaseId", approvalCaseId,
            "correlationId", event.correlationId(),
            "traceparent", TraceContext.current(event.traceparent()),
            "remindAfter", times.remindAfter().toString(),
            "escalateAfter", times.escalateAfter().toString(),
            "expireAfter", times.expireAfter().toString());
    starts.request(tx, event, StartMessage.QUOTE_APPROVAL, approvalCaseId, variables);
  }
}
