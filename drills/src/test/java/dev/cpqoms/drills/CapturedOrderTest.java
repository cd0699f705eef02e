package dev.cpqoms.drills;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.OrderOrigin;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Orders without a quote, over real processes: what one adds, the next changes, and the last ends.
 */
@ExtendWith(Platforms.class)
class CapturedOrderTest {

  private static final String TENANT = "acme";

  private final DrillPlatform platform;
  private final String customer = "captured-" + UUID.randomUUID();

  CapturedOrderTest(DrillPlatform platform) {
    this.platform = platform;
  }

  @Test
  void whatIsAddedIsChangedAndEndedAndNothingOfItIsLeftAtThePartners() {
    DrilledOrder added = captured(add("line-1", "SERVICE"), add("line-2", "PHYSICAL"));
    added.awaitState("COMPLETED");
    JsonNode service = asset(added, "line-1");
    JsonNode hardware = asset(added, "line-2");

    // What brings the old down is as exposed to bad answers as what builds the new.
    platform.partners().script(Fault.next("billing", "TIMEOUT_AFTER_EFFECT").at("REVERSE"));
    platform.partners().script(Fault.next("provisioning", "LOSE_CALLBACK").at("DEPROVISION"));
    platform.partners().script(Fault.next("inventory", "ERROR_500_AFTER_EFFECT").at("RELEASE"));
    DrilledOrder changed = captured(modify("line-1", service), modify("line-2", hardware));
    refusedWhileInHand(service, changed);
    changed.awaitState("COMPLETED");

    assertThat(read(service).path("version").asInt()).isEqualTo(2);
    assertThat(read(service).at("/options/bandwidth").asText()).isEqualTo("10G");
    assertThat(done(added, changed))
        .containsAllEntriesOf(
            Map.of(
                "PROVISION", 2L, "DEPROVISION", 1L, "RESERVE", 2L, "RELEASE", 1L, "ACTIVATE", 4L))
        .containsEntry("REVERSE", 2L);
    Soundness.invariantsHold(platform);

    DrilledOrder ended =
        captured(disconnect("line-1", read(service)), disconnect("line-2", read(hardware)));
    ended.awaitState("COMPLETED");

    Snapshot snapshot = Soundness.invariantsHold(platform);
    assertThat(Stream.of(service, hardware))
        .extracting(asset -> read(asset).path("state").asText())
        .containsOnly("TERMINATED");
    assertThat(actions(service)).containsExactly("DISCONNECT", "MODIFY", "ADD");
    Map<String, Long> effects = done(added, changed, ended);
    assertThat(effects.get("DEPROVISION")).isEqualTo(effects.get("PROVISION"));
    assertThat(effects.get("RELEASE")).isEqualTo(effects.get("RESERVE"));
    assertThat(effects.get("REVERSE")).isEqualTo(effects.get("ACTIVATE"));
    assertThat(effects(added, changed, ended))
        .filteredOn(effect -> List.of("REVERSE", "RELEASE").contains(effect.operation()))
        .as("asked about, not sent again")
        .allMatch(effect -> effect.requests() == 1);
    assertThat(snapshot.fulfillment().orders())
        .filteredOn(origin -> origin.orderId().toString().equals(ended.orderId()))
        .as("no quote has led to it")
        .hasSize(1)
        .allMatch(OrderOrigin::isDirect);
  }

  private void refusedWhileInHand(JsonNode asset, DrilledOrder holder) {
    ApiAnswer refused = capture(disconnect("line-9", asset));
    assertThat(refused.code()).isIn("ASSET_UNDER_ORDER", "ASSET_BASELINE_STALE");
    assertThat(holder.orderId()).isNotBlank();
  }

  private DrilledOrder captured(ObjectNode... items) {
    ApiAnswer answer = capture(items);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return new DrilledOrder(platform, TENANT, answer.body().path("orderId").asText());
  }

  private ApiAnswer capture(ObjectNode... items) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("customerId", customer).put("currency", "EUR");
    ArrayNode lines = body.putArray("items");
    Stream.of(items).forEach(lines::add);
    return platform
        .orders()
        .command("/v1/orders", platform.people(TENANT).salesToken(), null, body);
  }

  private static ObjectNode add(String itemId, String offeringType) {
    ObjectNode item = line(itemId, "ADD").put("quantity", 1);
    item.putObject("offering")
        .put("offeringId", "drilled-" + itemId)
        .put("offeringType", offeringType);
    charged(item, "30.00");
    return item;
  }

  private static ObjectNode modify(String itemId, JsonNode asset) {
    ObjectNode item = about(line(itemId, "MODIFY"), asset);
    item.putObject("options").put("bandwidth", "10G");
    charged(item, "45.00");
    return item;
  }

  private static ObjectNode disconnect(String itemId, JsonNode asset) {
    return about(line(itemId, "DISCONNECT"), asset);
  }

  private static ObjectNode line(String itemId, String action) {
    return JsonNodeFactory.instance.objectNode().put("itemId", itemId).put("action", action);
  }

  private static ObjectNode about(ObjectNode item, JsonNode asset) {
    return item.put("assetId", asset.path("assetId").asText())
        .put("assetVersion", asset.path("version").asInt());
  }

  private static void charged(ObjectNode item, String amount) {
    item.putArray("charges")
        .addObject()
        .put("chargeType", "RECURRING")
        .putObject("net")
        .put("amount", amount)
        .put("currency", "EUR");
  }

  private JsonNode asset(DrilledOrder order, String itemId) {
    for (JsonNode item : order.read("/v1/orders/" + order.orderId()).path("items")) {
      if (item.path("itemId").asText().equals(itemId)) {
        return order.read("/v1/assets/" + item.path("assetId").asText());
      }
    }
    throw new AssertionError("no line " + itemId);
  }

  /** The asset as it is now. */
  private JsonNode read(JsonNode asset) {
    return nobodys().read("/v1/assets/" + asset.path("assetId").asText());
  }

  private List<String> actions(JsonNode asset) {
    return nobodys()
        .read("/v1/assets/" + asset.path("assetId").asText() + "/history")
        .path("items")
        .findValuesAsText("action");
  }

  private DrilledOrder nobodys() {
    return new DrilledOrder(platform, TENANT, "");
  }

  private Map<String, Long> done(DrilledOrder... orders) {
    return effects(orders).stream().collect(groupingBy(Effect::operation, counting()));
  }

  private List<Effect> effects(DrilledOrder... orders) {
    List<Effect> ledger = platform.evidence().effects();
    return Stream.of(orders).flatMap(order -> order.effects(ledger).stream()).toList();
  }
}
