package dev.cpqoms.workflow.message;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.workflow.process.ProcessContract;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** An order that is not wanted any more, or was given up, interrupts the process that leads it. */
public final class ReportingCancellation implements EventHandler {
  /** As long as a start is kept: the process may have to be started first. */
  private static final Duration KEPT = Duration.ofHours(24);

  private final ProcessMessages messages;

  public ReportingCancellation(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("OrderCancellationRequested", "OrderFailureRequested");
  }

  @Override
  public void handle(Transaction tx, EventEnvelope event) {
    String orderId = event.aggregateId().toString();
    messages.send(
        tx,
        event,
        new ProcessMessages.Message(ProcessContract.ORDER_CANCELLATION_REQUESTED, orderId, KEPT),
        Map.of());
  }
}
