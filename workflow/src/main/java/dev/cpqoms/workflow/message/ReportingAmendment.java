package dev.cpqoms.workflow.message;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.workflow.process.ProcessContract;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** An order that is wanted otherwise interrupts the waves of the process that leads it. */
public final class ReportingAmendment implements EventHandler {

  /** The process may be away from its waves for long: the amendment before is brought about. */
  private static final Duration KEPT = Duration.ofHours(24);

  private final ProcessMessages messages;

  public ReportingAmendment(ProcessMessages messages) {
    this.messages = messages;
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("OrderAmended");
  }

  @Override
  public void handle(Transaction tx, EventEnvelope event) {
    String orderId = event.aggregateId().toString();
    messages.send(
        tx,
        event,
        new ProcessMessages.Message(ProcessContract.ORDER_AMENDED, orderId, KEPT),
        Map.of());
  }
}
