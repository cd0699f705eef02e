package dev.cpqoms.bench.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import dev.cpqoms.sandbox.journey.ApiClient;
import dev.cpqoms.sandbox.journey.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Somebody who captures orders without quotes, one like the other. */
public final class OrderDesk {
  private static final String ORDER =
      """
      {"customerId": "acme-retail", "currency": "EUR", "items": [
        {"itemId": "line-1", "action": "ADD", "quantity": 1, "options": {"bandwidth": "1G"},
         "offering": {"offeringId": "business-internet", "offeringType": "SERVICE"},
         "charges": [{"chargeType": "RECURRING", "net": {"amount": "100.00", "currency": "EUR"}}]},
        {"itemId": "line-2", "action": "ADD", "quantity": 1,
         "offering": {"offeringId": "router", "offeringType": "PHYSICAL"},
         "charges": [{"chargeType": "ONE_TIME", "net": {"amount": "250.00", "currency": "EUR"}}]}]}
      """;

  private final ApiClient orders;
  private final People people;

  OrderDesk(ApiClient orders, People people) {
    this.orders = orders;
    this.people = people;
  }

  public void capture(int count) {
    JsonNode body = order();
    for (int i = 0; i < count; i++) {
      ApiAnswer answer = orders.command("/v1/orders", people.salesToken(), null, body);
      if (answer.status() != 201) {
        throw new IllegalStateException("an order was answered " + answer);
      }
    }
  }

  /** How many tasks each wave of a completed order had. */
  public List<Integer> waves() {
    String sales = people.salesToken();
    JsonNode page = orders.get("/v1/orders?state=COMPLETED&limit=1", sales).body();
    String id = page.path("items").path(0).path("orderId").asText();
    List<Integer> sizes = new ArrayList<>();
    JsonNode plan = orders.get("/v1/orders/" + id + "/plan", sales).body();
    plan.path("waves").forEach(wave -> sizes.add(wave.size()));
    return sizes;
  }

  private static JsonNode order() {
    try {
      return new ObjectMapper().readTree(ORDER);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
