package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An event as a producer writes it, with every mandatory field of the envelope. */
record TestEvent(UUID eventId, UUID aggregateId, long version, String tenant, String type) {

  static final String TYPE = "QuoteConversionRequested";

  static TestEvent of(UUID aggregate, long version) {
    return new TestEvent(UUID.randomUUID(), aggregate, version, "acme", TYPE);
  }

  TestEvent ofType(String other) {
    return new TestEvent(eventId, aggregateId, version, tenant, other);
  }

  TestEvent ofTenant(String other) {
    return new TestEvent(eventId, aggregateId, version, other, type);
  }

  Map<String, Object> envelope() {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("eventId", eventId);
    envelope.put("eventType", type);
    envelope.put("eventVersion", 1);
    envelope.put("occurredAt", "2026-11-21T03:15:00.123456Z");
    envelope.put("tenantId", tenant);
    envelope.put("producer", "quote-service");
    envelope.put("aggregateType", "Quote");
    envelope.put("aggregateId", aggregateId);
    envelope.put("aggregateVersion", version);
    envelope.put("correlationId", "correlation-" + aggregateId);
    envelope.put("schemaVersion", "1.0");
    envelope.put("data", Map.of("quoteId", aggregateId));
    return envelope;
  }

  String json() {
    return Json.text(envelope());
  }
}
