package dev.cpqoms.workflow.message;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Set;

/**
 * A task that was settled from outside of its process, by a callback or by a fallout case, ends the
 * waiting of that process. What the worker settled itself, its process knows already. A billing
 * confirmation that is missed ends the waiting too: the worker then asks billing.
 */
public final class ReportingTaskSettlement implements EventHandler {
  private final ProcessMessages messages;

  public ReportingTaskSettlement(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("OrderTaskCompleted", "OrderFalloutOpened", "OrderBillingReconciliationDue");
  }

  @Override
  public void handle(Transaction tx, EventEnvelope event) {
    String taskId = event.data().path("taskId").textValue();
    boolean byWorker = "WORKER".equals(event.data().path("settledBy").textValue());
    if (taskId != null && !byWorker) {
      messages.send(tx, event, ProcessContract.TASK_SETTLED, taskId, Map.of());
    }
  }
}
