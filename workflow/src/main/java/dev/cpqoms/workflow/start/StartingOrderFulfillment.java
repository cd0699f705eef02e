package dev.cpqoms.workflow.start;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.blocks.telemetry.TraceContext;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** An order that was submitted is owed one process. */
public final class StartingOrderFulfillment implements EventHandler {
  private final ProcessStarts starts;
  private final Duration callbackTimeout;

  public StartingOrderFulfillment(ProcessStarts starts, Duration callbackTimeout) {
    this.starts = starts;
    this.callbackTimeout = callbackTimeout;
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("OrderSubmitted");
  }

  @Override
  public void handle(Transaction tx, EventEnvelope event) {
    String orderId = event.aggregateId().toString();
    Map<String, Object> variables =
        Map.of(
            "tenantId", event.tenantId().value(),
            "orderId", orderId,
            "correlationId", event.correlationId(),
            "traceparent", TraceContext.current(event.traceparent()),
            "callbackTimeout", callbackTimeout.toString());
    starts.request(tx, event, StartMessage.ORDER_FULFILLMENT, orderId, variables);
  }
}
