package dev.cpqoms.workflow.message;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Set;

/** A resolved fallout case lets the process of its task go on, or that of the order as a whole. */
public final class ReportingFalloutResolution implements EventHandler {
  private static final Set<String> WITH_THE_ORDER = Set.of("CANCEL_ORDER", "FAIL_ORDER");

  private final ProcessMessages messages;

  public ReportingFalloutResolution(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("OrderFalloutResolved");
  }

  @Override
  public void handle(Transaction tx, EventEnvelope event) {
    String resolution = event.data().required("resolution").textValue();
    if (WITH_THE_ORDER.contains(resolution)) {
      // The process hears of the order's own end; this would wait for a later case.
      return;
    }
    String taskId = event.data().path("taskId").textValue();
    if (taskId == null) {
      String orderId = event.aggregateId().toString();
      messages.send(tx, event, ProcessContract.ORDER_FALLOUT_RESOLVED, orderId, Map.of());
    } else {
      Map<String, Object> variables = Map.of("resolution", resolution);
      messages.send(tx, event, ProcessContract.FALLOUT_RESOLVED, taskId, variables);
    }
  }
}
