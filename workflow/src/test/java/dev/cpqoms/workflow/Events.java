package dev.cpqoms.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as they come out of the topics, every one with an id of its own. */
public final class Events {
  public static final String TRACEPARENT =
      "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final IdSource IDS = IdSource.timeOrdered();

  private Events() {}

  public static EventEnvelope quote(String type, UUID quoteId, Map<String, ?> data) {
    return event(type, "Quote", quoteId, data);
  }

  public static EventEnvelope order(String type, UUID orderId, Map<String, ?> data) {
    return event(type, "Order", orderId, data);
  }

  public static EventEnvelope orderSubmitted(UUID orderId) {
    return order("OrderSubmitted", orderId, Map.of("orderId", orderId.toString()));
  }

  /** The JSON of the record's value. */
  public static byte[] json(EventEnvelope event) {
    ObjectNode json = Json.mapper().valueToTree(event);
    json.remove("traceparent");
    return Json.bytes(json);
  }

  private static EventEnvelope event(
      String type, String aggregate, UUID id, @Nullable Map<String, ?> data) {
    return new EventEnvelope(
        IDS.next(),
        type,
        1,
        Instant.parse("2026-11-21T08:00:00Z"),
        new TenantId("acme"),
        aggregate.equals("Quote") ? "quote-service" : "order-service",
        aggregate,
        id,
        1,
        "correlation-1",
        null,
        "1.0",
        Json.mapper().valueToTree(data),
        TRACEPARENT);
  }
}
