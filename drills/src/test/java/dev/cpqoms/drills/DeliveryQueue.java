package dev.cpqoms.drills;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The deliveries to one partner, as people and workers see them. */
record DeliveryQueue(DrillPlatform platform, String tenant, String partner) {

  /** Of one customer, in the order in which they came. */
  List<JsonNode> of(String customer) {
    List<JsonNode> deliveries = new ArrayList<>();
    String query = "?limit=100&adapter=" + partner + "&customerId=" + customer;
    read("/v1/deliveries" + query).path("items").forEach(deliveries::add);
    deliveries.sort(Comparator.comparing(it -> it.path("enqueuedAt").asText()));
    return deliveries;
  }

  JsonNode latestOf(String customer) {
    return of(customer).getLast();
  }

  /** How long it waits for its next try; nothing while a worker has it. */
  Duration pause(JsonNode delivery) {
    JsonNode now = read(path(delivery));
    return now.path("state").asText().equals("QUEUED")
        ? Duration.between(
            InstantSource.system().instant(), Instant.parse(now.path("nextAttemptAt").asText()))
        : Duration.ZERO;
  }

  /** What workers may claim now, in the order in which they are to. */
  List<String> due() {
    String service = platform.people("*").token(partner, "SERVICE", 0);
    return platform
        .orders()
        .get("/internal/v1/due-deliveries", service)
        .body()
        .path("items")
        .findValuesAsText("deliveryId");
  }

  ApiAnswer command(JsonNode delivery, String command, String role) {
    String token = platform.people(tenant).token("dora", role, 0);
    String etag = platform.orders().get(path(delivery), token).etag().orElseThrow();
    var body = JsonNodeFactory.instance.objectNode().put("reason", command + " in a drill");
    return platform.orders().command(path(delivery) + "/" + command, token, etag, body);
  }

  /** How many wait, as order-service measures it. */
  long backlog() {
    return Math.round(
        platform.orderMetrics().sum("order_deliveries_waiting", "adapter=\"" + partner + "\""));
  }

  /** How the worker sees the connection to the partner. */
  String connection() {
    String viewer = platform.people(tenant).token("vera", "VIEWER", 0);
    for (JsonNode one :
        platform.worker().get("/v1/partner-connections", viewer).body().path("items")) {
      if (one.path("partner").asText().equals(partner)) {
        return one.path("state").asText();
      }
    }
    throw new AssertionError("nothing is said about " + partner);
  }

  static String id(JsonNode delivery) {
    return delivery.path("deliveryId").asText();
  }

  private static String path(JsonNode delivery) {
    return "/v1/deliveries/" + id(delivery);
  }

  private JsonNode read(String path) {
    return new DrilledOrder(platform, tenant, "").read(path);
  }
}
