package dev.cpqoms.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cpqoms.sandbox.process.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks for the order of a quote and follows it to its end. */
public final class OrderWatch {

  private static final Set<String> ENDS = Set.of("COMPLETED", "CANCELLED", "FAILED");
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final ApiClient service;
  private final People people;
  private final JourneyListener listener;
  private JsonNode order = NOTHING;
  private String seen = "";

  public OrderWatch(ApiClient service, People people, JourneyListener listener) {
    this.service = service;
    this.people = people;
    this.listener = listener;
  }

  /** Returns when the order has ended, one way or another, or when the limit has passed. */
  public void follow(String quoteId, Duration limit) {
    Waiting.until(
        limit,
        () -> {
          look(quoteId);
          return ENDS.contains(state());
        });
    if (!state().equals("COMPLETED")) {
      String how = order.isEmpty() ? "did not appear" : "is " + state() + " and not COMPLETED";
      throw new UnexpectedAnswer(
          "The order of quote " + quoteId + " " + how + " within " + limit.toSeconds() + " s");
    }
  }

  public JsonNode order() {
    return order;
  }

  public String orderId() {
    return order.path("orderId").asText();
  }

  public String number() {
    return order.path("orderNumber").asText();
  }

  public String state() {
    return order.path("state").asText();
  }

  private void look(String quoteId) {
    ApiAnswer page = service.get("/v1/orders?sourceQuoteId=" + quoteId, people.salesToken());
    if (!page.isSuccess()) {
      throw new UnexpectedAnswer("GET /v1/orders", page);
    }
    order =
        page.body().path("items").path(0).isObject() ? page.body().path("items").path(0) : NOTHING;
    String now = order.isEmpty() ? "waiting for the order" : describe();
    if (!now.equals(seen)) {
      seen = now;
      listener.news(now);
    }
  }

  private String describe() {
    JsonNode waves =
        service.get("/v1/orders/" + orderId() + "/plan", people.salesToken()).body().path("waves");
    Map<String, Integer> tasksByState = new TreeMap<>();
    for (JsonNode wave : waves) {
      wave.forEach(task -> tasksByState.merge(task.path("state").asText(), 1, Integer::sum));
    }
    String counts =
        tasksByState.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", "));
    return number() + " " + state() + (counts.isEmpty() ? "" : ", tasks: " + counts);
  }
}
