package dev.cpqoms.drills;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.FulfilledItem;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import dev.cpqoms.sandbox.journey.Journey;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The order of a journey, which comes some time after its quote. */
record OrderOfJourney(DrillPlatform platform, String tenant, String quoteId) {

  static OrderOfJourney of(DrillPlatform platform, String tenant, Journey journey) {
    return new OrderOfJourney(platform, tenant, journey.quote().quoteId());
  }

  boolean exists() {
    return found().isTextual();
  }

  String state() {
    return order().state();
  }

  List<String> states(String taskType) {
    return order().states(taskType);
  }

  ApiAnswer cancel() {
    return order().cancel();
  }

  List<JsonNode> openCases() {
    return order().openCases();
  }

  void retry(JsonNode fallout) {
    order().retry(fallout);
  }

  void awaitState(String state) {
    order().awaitState(state);
  }

  void until(String what, BooleanSupplier condition) {
    order().until(what, condition);
  }

  List<FulfilledItem> items(Snapshot snapshot) {
    return order().items(snapshot);
  }

  /** What the partners really did for it. */
  List<Effect> effects(List<Effect> ledger) {
    return order().effects(ledger);
  }

  /** As it is known at this moment; without an id while there is none. */
  DrilledOrder order() {
    return new DrilledOrder(platform, tenant, found().asText());
  }

  private JsonNode found() {
    return new DrilledOrder(platform, tenant, "")
        .read("/v1/orders?sourceQuoteId=" + quoteId)
        .at("/items/0/orderId");
  }
}
