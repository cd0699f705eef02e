package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static dev.cpqoms.order.InstalledBase.disconnect;
import static dev.cpqoms.order.InstalledBase.modify;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of assets: by lines that change or end them, and only when those are complete. */
class AssetChangeTest {

  private final Scene acme = OrderServer.shared().tenant();
  private final InstalledBase base = new InstalledBase(acme);

  @Test
  void aChangeBuildsTheNewBringsTheOldDownAndThenChangesTheAsset() {
    UUID asset = base.service();
    UUID built = acme.tasks(orderOf(asset), "PROVISION_SERVICE").getFirst();
    UUID order = base.started(base.capture(modify("line-7", asset, 1)));

    assertThat(types(order))
        .containsExactly(
            "PROVISION_SERVICE",
            "ACTIVATE_BILLING",
            "DEPROVISION_SERVICE",
            "REVERSE_BILLING",
            "NOTIFY_CUSTOMER");
    Reply down = acme.task(acme.tasks(order, "DEPROVISION_SERVICE").getFirst());
    assertThat(down.json().at("/compensates/taskId").asText()).isEqualTo(built.toString());
    assertThat(down.json().at("/compensates/externalReference").asText()).isEqualTo("EXT-000001");
    for (String type : List.of("PROVISION_SERVICE", "ACTIVATE_BILLING", "DEPROVISION_SERVICE")) {
      acme.done(acme.tasks(order, type).getFirst());
      assertThat(base.read(asset).text("version")).as(type).isEqualTo("1");
    }
    acme.done(acme.tasks(order, "REVERSE_BILLING").getFirst());

    Reply changed = base.read(asset).isOk();
    assertThat(changed.etag()).isEqualTo("\"2\"");
    assertThat(changed.json().at("/options/bandwidth").asText()).isEqualTo("10G");
    assertThat(changed.text("quantity")).as("as it was").isEqualTo("2");
    assertThat(acme.events(order)).contains("OrderAssetChanged", "OrderBillingHandoffReversed");
    assertThat(
            column(
                "SELECT status FROM billing_handoff JOIN customer_order USING (tenant_id, order_id)"
                    + " ORDER BY order_number"))
        .containsExactly("REVERSED", "CONFIRMED");
  }

  @Test
  void theHistoryTellsEveryChangeWithWhatItCameFrom() {
    UUID asset = base.service();
    UUID change = base.completed(base.capture(modify("line-7", asset, 1)));
    base.completed(base.capture(disconnect("line-8", asset, 2)));

    JsonNode history = base.history(asset);

    assertThat(history)
        .extracting(it -> it.path("version").asInt() + " " + it.path("action").asText())
        .containsExactly("3 DISCONNECT", "2 MODIFY", "1 ADD");
    assertThat(history.at("/1/orderId").asText()).isEqualTo(change.toString());
    assertThat(history.at("/1/from/options/bandwidth").asText()).isEqualTo("1G");
    assertThat(history.at("/1/to/options/bandwidth").asText()).isEqualTo("10G");
    assertThat(history.at("/0").has("to")).isFalse();
  }

  @Test
  void theHistoryIsReadPageByPage() {
    UUID asset = base.service();
    base.completed(base.capture(modify("line-7", asset, 1)));
    String path = "/v1/assets/" + asset + "/history?limit=1";

    Reply first = acme.server().api.get(path, acme.viewer()).isOk();
    String next = path + "&cursor=" + first.text("nextCursor");
    Reply second = acme.server().api.get(next, acme.viewer()).isOk();

    assertThat(first.json().at("/items/0/version").asInt()).isEqualTo(2);
    assertThat(first.header("Link")).contains("rel=\"next\"");
    assertThat(second.json().at("/items/0/version").asInt()).isEqualTo(1);
    assertThat(second.json().has("nextCursor")).isFalse();
    assertThat(acme.server().api.get(path, acme.viewer(), first.etag()).status()).isEqualTo(304);
    acme.server()
        .api
        .get(path + "&cursor=WyJub25lIl0", acme.viewer())
        .isProblem(400, "INVALID_REQUEST");
  }

  @Test
  void whatIsDisconnectedStaysActiveUntilEverythingOfItIsDown() {
    UUID asset = base.service();
    UUID order = base.started(base.capture(disconnect("line-7", asset, 1)));
    acme.done(acme.tasks(order, "DEPROVISION_SERVICE").getFirst());
    assertThat(base.read(asset).text("state")).isEqualTo("ACTIVE");

    acme.done(acme.tasks(order, "REVERSE_BILLING").getFirst());

    Reply ended = base.read(asset).isOk();
    assertThat(ended.text("state")).isEqualTo("TERMINATED");
    assertThat(ended.text("terminatedAt")).isNotBlank();
    assertThat(acme.order(order).json().at("/items/0/assetId").asText())
        .isEqualTo(asset.toString());
    assertThat(acme.events(order)).contains("OrderAssetTerminated");
    assertThat(column("SELECT status FROM billing_handoff")).containsExactly("REVERSED");
  }

  @Test
  void aChangeOfAChangeBringsDownWhatTheFirstChangeBuilt() {
    UUID asset = base.service();
    UUID first = base.completed(base.capture(modify("line-7", asset, 1)));
    UUID second = base.started(base.capture(modify("line-8", asset, 2)));

    UUID down = acme.tasks(second, "DEPROVISION_SERVICE").getFirst();

    assertThat(acme.task(down).json().at("/compensates/taskId").asText())
        .isEqualTo(acme.tasks(first, "PROVISION_SERVICE").getFirst().toString());
  }

  @Test
  void aChangeThatIsNotWantedAnyMoreIsUndoneAndLeavesTheAssetAsItWasAndFree() {
    UUID asset = base.service();
    UUID order = base.started(base.capture(modify("line-7", asset, 1)));
    acme.done(acme.tasks(order, "PROVISION_SERVICE").getFirst());

    acme.cancel(order).isOk();
    acme.process(order, "compensate", Map.of()).isOk();
    acme.undoEverything(order);
    acme.process(order, "finish-cancellation", Map.of()).isOk();

    assertThat(base.read(asset).text("version")).isEqualTo("1");
    assertThat(base.history(asset)).hasSize(1);
    UUID next = base.started(base.capture(modify("line-7", asset, 1)));
    acme.doEverything(next);
    assertThat(base.read(asset).text("version")).isEqualTo("2");
  }

  @Test
  void behindTheFirstThingThatIsDownNobodyCanCancelAChange() {
    UUID asset = base.service();
    UUID order = base.started(base.capture(disconnect("line-7", asset, 1)));
    acme.begin(acme.tasks(order, "DEPROVISION_SERVICE").getFirst());

    acme.cancel(order).isProblem(409, "ORDER_PAST_POINT_OF_NO_RETURN");
  }

  @Test
  void anOrderWhoseChangeIsCompleteCannotBeCancelledWhateverItsRulesSay() {
    UUID asset = base.service();
    acme.publish(RulesTest.changesWithoutHardPoints()).isOk();
    UUID order =
        base.started(
            base.capture(modify("line-1", asset, 1), InstalledBase.add("line-2", "SERVICE")));
    acme.tasks(order, "PROVISION_SERVICE").stream()
        .filter(task -> acme.task(task).text("itemId").equals("line-1"))
        .forEach(acme::done);
    assertThat(base.read(asset).text("version")).isEqualTo("2");

    acme.cancel(order).isProblem(409, "ORDER_PAST_POINT_OF_NO_RETURN");
  }

  @Test
  void cancellingTheOrderThatMadeAnAssetIsAChapterOfItsHistory() {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2"))
            .uuid("orderId");
    acme.done(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    acme.tasks(order, "ACTIVATE_BILLING").stream()
        .filter(task -> acme.task(task).text("itemId").equals("line-1"))
        .forEach(acme::done);
    UUID asset = base.asset(order, "line-1");
    acme.cancel(order).isOk();
    acme.process(order, "compensate", Map.of()).isOk();
    acme.undoEverything(order);
    acme.process(order, "finish-cancellation", Map.of()).isOk();

    assertThat(base.history(asset))
        .extracting(it -> it.path("action").asText())
        .containsExactly("UNDO", "ADD");
  }

  @Test
  void anAssetOfAnotherTenantIsReadLikeNone() {
    UUID theirs = new InstalledBase(OrderServer.shared().tenant()).service();

    base.read(theirs).isProblem(404, "NOT_FOUND");
    base.read(UUID.randomUUID()).isProblem(404, "NOT_FOUND");
    acme.server()
        .api
        .get("/v1/assets/" + theirs + "/history", acme.viewer())
        .isProblem(404, "NOT_FOUND");
  }

  @Test
  void theListIsOfOneCustomerAndMayBeOfOneState() {
    UUID kept = base.service();
    UUID ended = base.service();
    base.completed(base.capture(disconnect("line-1", ended, 1)));
    String list = "/v1/assets?customerId=customer-1";

    assertThat(ids(list)).containsExactly(ended.toString(), kept.toString());
    assertThat(ids(list + "&state=ACTIVE")).containsExactly(kept.toString());
    assertThat(ids("/v1/assets?customerId=customer-2")).isEmpty();
  }

  private List<String> ids(String list) {
    return acme.server().api.get(list, acme.viewer()).isOk().json().findValuesAsText("assetId");
  }

  private UUID orderOf(UUID asset) {
    return UUID.fromString(base.read(asset).isOk().text("orderId"));
  }

  private List<String> types(UUID order) {
    return acme.plan(order).path("waves").findValuesAsText("taskType");
  }

  private List<String> column(String sql) {
    return acme.server().view.column(acme.tenant(), sql);
  }
}
