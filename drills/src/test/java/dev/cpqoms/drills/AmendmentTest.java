package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.FulfilledItem;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import dev.cpqoms.sandbox.journey.Journey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Orders that are wanted otherwise on their way, over real processes and partners with a ledger.
 */
@ExtendWith(Platforms.class)
class AmendmentTest {

  private static final String TENANT = "acme";
  private static final String PROVISION = "PROVISION_SERVICE";
  private static final String HARDWARE = "router";

  private final DrillPlatform platform;

  AmendmentTest(DrillPlatform platform) {
    this.platform = platform;
  }

  @Test
  void whatIsInTheAirComesToItsEndIsUndoneAndTheOrderIsCompletedAsItIsWantedNow() {
    platform.partners().script(Fault.next("provisioning", "LOSE_CALLBACK").times(2));
    platform.partners().script(Fault.next("inventory", "TIMEOUT_AFTER_EFFECT").at("RELEASE"));
    OrderOfJourney order = accepted();
    String changed = lineInTheAir(order);

    amend(order, changed);
    order.awaitState("COMPLETED");

    Snapshot snapshot = Soundness.invariantsHold(platform);
    assertThat(order.items(snapshot))
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(it.itemState())
                    .isEqualTo(it.itemId().equals(HARDWARE) ? "CANCELLED" : "COMPLETED"));
    nothingIsLeftOf(order, HARDWARE, snapshot);
    assertThat(effectsOf(order, HARDWARE, snapshot, "RELEASE"))
        .as("asked about, not sent again")
        .singleElement()
        .extracting(Effect::requests)
        .isEqualTo(1);
    assertThat(effectsOf(order, changed, snapshot, "PROVISION"))
        .as("one stands, and whatever was not cancelled in time is undone")
        .hasSize(1 + effectsOf(order, changed, snapshot, "DEPROVISION").size());
    assertThat(effectsOf(order, changed, snapshot, "ACTIVATE")).hasSize(1);
    assertThat(platform.partners().inForce()).isZero();
  }

  @Test
  void anAmendedOrderCanBeCancelledWhileTheRestCannotBeUndone() {
    platform.partners().script(Fault.next("provisioning", "LOSE_CALLBACK").times(2));
    platform.partners().script(Fault.next("inventory", "REFUSE_422").at("RELEASE"));
    OrderOfJourney order = accepted();
    amend(order, lineInTheAir(order));
    order.awaitState("FALLOUT");

    assertThat(order.cancel().status()).isEqualTo(200);

    order.awaitState("CANCELLED");
    Snapshot snapshot = Soundness.invariantsHold(platform);
    assertThat(order.items(snapshot))
        .isNotEmpty()
        .noneMatch(FulfilledItem::assetActive)
        .extracting(FulfilledItem::itemState)
        .containsOnly("CANCELLED");
    order.items(snapshot).forEach(item -> nothingIsLeftOf(order, item.itemId(), snapshot));
  }

  private OrderOfJourney accepted() {
    Journey journey = platform.journey(TENANT, Damage.none());
    Walks.accept(List.of(journey));
    return OrderOfJourney.of(platform, TENANT, journey);
  }

  /**
   * A line that is being provisioned and whose callback is lost; its order has hardware reserved.
   */
  private static String lineInTheAir(OrderOfJourney order) {
    return Awaitility.await("two lines wait for callbacks that are lost")
        .atMost(DrillPlatform.PATIENCE)
        .until(() -> linesInTheAir(order), lines -> lines.size() == 2)
        .getFirst();
  }

  /** The lines whose callbacks are missing, once everything beside them is done; none before. */
  private static List<String> linesInTheAir(OrderOfJourney order) {
    List<JsonNode> tasks = order.exists() ? order.order().tasks() : List.of();
    Map<String, List<JsonNode>> lines =
        tasks.stream()
            .filter(task -> task.path("taskType").asText().equals(PROVISION))
            .collect(Collectors.groupingBy(AmendmentTest::state));
    boolean reserved =
        tasks.stream()
            .filter(task -> task.path("taskType").asText().equals("RESERVE_INVENTORY"))
            .allMatch(task -> state(task).equals("COMPLETED"));
    return reserved && lines.keySet().equals(Set.of("COMPLETED", "WAITING_CALLBACK"))
        ? lines.getOrDefault("WAITING_CALLBACK", List.of()).stream()
            .map(task -> task.path("itemId").asText())
            .toList()
        : List.of();
  }

  private static String state(JsonNode task) {
    return task.path("state").asText();
  }

  /** Takes the hardware out and wants a line in another quantity, as a senior. */
  private void amend(OrderOfJourney order, String changed) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", "amended in a drill");
    ArrayNode changes = body.putArray("changes");
    changes.addObject().put("change", "REMOVE").put("itemId", HARDWARE);
    ObjectNode other = changes.addObject().put("change", "CHANGE").put("itemId", changed);
    other.put("quantity", 7).putArray("charges");
    String path = "/v1/orders/" + order.order().orderId();
    ApiAnswer assessed = DrilledOrder.lookingAgain(() -> command(path + "/amendments", path, body));
    assertThat(assessed.status()).as(assessed.toString()).isEqualTo(201);
    assertThat(assessed.body().at("/assessment/items").findValuesAsText("because"))
        .as(assessed.toString())
        .isEmpty();
    String amendment = path + "/amendments/" + assessed.body().path("amendment").asText();
    ApiAnswer confirmed =
        command(amendment + "/confirm", amendment, JsonNodeFactory.instance.objectNode());
    assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
  }

  private ApiAnswer command(String path, String versioned, JsonNode body) {
    String senior = platform.people(TENANT).token("sina", "SENIOR_OPERATOR", 0);
    String viewer = platform.people(TENANT).token("vera", "VIEWER", 0);
    String etag = platform.orders().get(versioned, viewer).etag().orElseThrow();
    return platform.orders().command(path, senior, etag, body);
  }

  private static void nothingIsLeftOf(OrderOfJourney order, String itemId, Snapshot snapshot) {
    Leftovers.INVERSE.forEach(
        (done, undone) ->
            assertThat(effectsOf(order, itemId, snapshot, undone))
                .as(undone + " for " + itemId)
                .hasSameSizeAs(effectsOf(order, itemId, snapshot, done)));
  }

  private static List<Effect> effectsOf(
      OrderOfJourney order, String itemId, Snapshot snapshot, String operation) {
    Map<String, String> lines =
        order.order().tasks().stream()
            .collect(
                Collectors.toMap(
                    task -> task.path("taskId").asText(), task -> task.path("itemId").asText()));
    return order.effects(snapshot.fulfillment().effects()).stream()
        .filter(effect -> effect.operation().equals(operation))
        .filter(effect -> itemId.equals(lines.get(effect.reference())))
        .toList();
  }
}
