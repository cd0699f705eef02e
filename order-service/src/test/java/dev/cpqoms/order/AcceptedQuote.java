package dev.cpqoms.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.MovableClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An accepted quote revision on its way to an order. */
final class AcceptedQuote {

  private static final String HASH = "a".repeat(64);

  final UUID quoteId = UUID.randomUUID();
  private final List<Map<String, Object>> items = new ArrayList<>();
  private BigDecimal total = new BigDecimal("0.00");
  private String tier = "STANDARD";
  private String customer = "customer-1";
  private @Nullable String owner = "sam.sales";

  static AcceptedQuote anAcceptedQuote() {
    return new AcceptedQuote();
  }

  AcceptedQuote withService(String itemId) {
    return with(itemId, "SERVICE", "100.00");
  }

  AcceptedQuote withHardware(String itemId) {
    return with(itemId, "PHYSICAL", "250.00");
  }

  AcceptedQuote withFee(String itemId) {
    return with(itemId, "FEE", "50.00");
  }

  AcceptedQuote ofStrategicCustomer() {
    tier = "STRATEGIC";
    return this;
  }

  AcceptedQuote ofCustomer(String customerId) {
    customer = customerId;
    return this;
  }

  /** As quote-service requested conversions before orders had owners. */
  AcceptedQuote withoutOwner() {
    owner = null;
    return this;
  }

  AcceptedQuote with(String itemId, String offeringType, String price) {
    total = total.add(new BigDecimal(price));
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("itemId", itemId);
    item.put("offeringId", "offering-" + itemId);
    item.put("offeringName", "Offering " + itemId);
    item.put("offeringType", offeringType);
    item.put("action", "ADD");
    item.put("quantity", 2);
    item.put("options", Map.of("bandwidth", "1G"));
    item.put(
        "charges", List.of(Map.of("chargeType", "RECURRING", "net", money(new BigDecimal(price)))));
    items.add(item);
    return this;
  }

  AcceptedQuote withWrongTotals() {
    total = total.add(BigDecimal.ONE);
    return this;
  }

  /** The event under a new event id each time: what a redelivery by another way looks like. */
  EventEnvelope event(String tenant) {
    return new EventEnvelope(
        UUID.randomUUID(),
        "QuoteConversionRequested",
        1,
        MovableClock.START,
        new TenantId(tenant),
        "quote-service",
        "Quote",
        quoteId,
        9,
        "correlation-" + quoteId,
        null,
        "1.0",
        data(),
        null);
  }

  private JsonNode data() {
    ObjectNode data = Json.mapper().createObjectNode();
    data.put("quoteId", quoteId.toString());
    data.put("quoteNumber", "Q-2026-000001");
    data.put("revision", 1);
    data.put("customerId", customer);
    data.put("customerTier", tier);
    data.put("currency", "EUR");
    data.put("catalogId", "main");
    data.put("catalogVersion", 1);
    data.put("priceHash", HASH);
    data.put("documentHash", HASH);
    data.put("acceptedAt", MovableClock.START.toString());
    data.set("acceptedBy", Json.mapper().valueToTree(Map.of("name", "Ada")));
    if (owner != null) {
      data.put("owner", owner);
    }
    data.set(
        "totals",
        Json.mapper()
            .valueToTree(
                Map.of("oneTime", money(new BigDecimal("0.00")), "recurring", money(total))));
    data.set("items", Json.mapper().valueToTree(items));
    return data;
  }

  private static Map<String, String> money(BigDecimal amount) {
    return Map.of("amount", amount.toPlainString(), "currency", "EUR");
  }
}
