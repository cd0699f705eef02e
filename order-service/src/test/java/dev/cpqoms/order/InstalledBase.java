package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the customers of a tenant have, and orders that shall change it. */
record InstalledBase(Scene scene) {

  static final String CUSTOMER = "customer-1";

  String sales() {
    return scene.server().issuer.token("sam.sales", scene.tenant(), "SALES");
  }

  /** A service that a completed order has brought. */
  UUID service() {
    UUID order = scene.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    scene.doEverything(order);
    scene.process(order, "complete", Map.of()).isOk();
    return asset(order, "line-1");
  }

  /** The asset that a line has made. */
  UUID asset(UUID order, String itemId) {
    return UUID.fromString(
        scene
            .server()
            .view
            .column(
                scene.tenant(),
                "SELECT asset_id FROM asset WHERE order_id = '%s' AND item_id = '%s'"
                    .formatted(order, itemId))
            .getFirst());
  }

  Reply read(UUID asset) {
    return scene.server().api.get("/v1/assets/" + asset, scene.viewer());
  }

  JsonNode history(UUID asset) {
    return scene
        .server()
        .api
        .get("/v1/assets/" + asset + "/history", scene.viewer())
        .isOk()
        .json()
        .path("items");
  }

  Reply capture(Object... items) {
    return capture(CUSTOMER, items);
  }

  Reply capture(String customer, Object... items) {
    return scene.server().api.post("/v1/orders", sales(), null, order(customer, items));
  }

  static Map<String, Object> order(String customer, Object... items) {
    return Map.of("customerId", customer, "currency", "EUR", "items", List.of(items));
  }

  static Map<String, Object> add(String itemId, String offeringType) {
    return Map.of(
        "itemId",
        itemId,
        "action",
        "ADD",
        "offering",
        Map.of("offeringId", "offering-" + itemId, "offeringType", offeringType),
        "quantity",
        1,
        "charges",
        List.of(charge("30.00")));
  }

  static Map<String, Object> modify(String itemId, UUID asset, int version) {
    return Map.of(
        "itemId",
        itemId,
        "action",
        "MODIFY",
        "assetId",
        asset.toString(),
        "assetVersion",
        version,
        "options",
        Map.of("bandwidth", "10G"),
        "charges",
        List.of(charge("180.00")));
  }

  static Map<String, Object> disconnect(String itemId, UUID asset, int version) {
    return Map.of(
        "itemId",
        itemId,
        "action",
        "DISCONNECT",
        "assetId",
        asset.toString(),
        "assetVersion",
        version);
  }

  static Map<String, Object> with(Map<String, Object> item, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(item);
    changed.put(field, value);
    return changed;
  }

  /** Its tasks may begin. */
  UUID started(Reply captured) {
    UUID order = captured.uuid("orderId");
    scene.process(order, "process-reference", Scene.registration(Scene.INSTANCE)).isOk();
    scene.process(order, "validate", Map.of()).isOk();
    scene.process(order, "decompose", Map.of()).isOk();
    scene.process(order, "start", Map.of("processInstanceKey", Scene.INSTANCE)).isOk();
    return order;
  }

  /** Fulfilled to its end. */
  UUID completed(Reply captured) {
    UUID order = started(captured);
    scene.doEverything(order);
    scene.process(order, "complete", Map.of()).isOk();
    return order;
  }

  private static Map<String, Object> charge(String amount) {
    return Map.of("chargeType", "RECURRING", "net", Map.of("amount", amount, "currency", "EUR"));
  }
}
