package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static dev.cpqoms.order.InstalledBase.add;
import static dev.cpqoms.order.InstalledBase.disconnect;
import static dev.cpqoms.order.InstalledBase.modify;
import static dev.cpqoms.order.InstalledBase.order;
import static dev.cpqoms.order.InstalledBase.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders that no quote has led to, and what speaks against them. */
class CaptureTest {

  private final Scene acme = OrderServer.shared().tenant();
  private final InstalledBase base = new InstalledBase(acme);
  private final InstalledBase globex = new InstalledBase(OrderServer.shared().tenant());

  @Test
  void anOrderWithoutAQuoteIsCapturedAndFulfilledLikeAnyOther() {
    Reply captured = base.capture(add("line-1", "SERVICE"), add("line-2", "FEE"));

    assertThat(captured.status()).as(captured.body()).isEqualTo(201);
    assertThat(captured.header("Location")).endsWith("/v1/orders/" + captured.text("orderId"));
    assertThat(captured.etag()).isEqualTo("\"1\"");
    assertThat(captured.json().has("sourceQuoteId")).isFalse();
    UUID order = base.completed(captured);
    assertThat(acme.order(order).text("state")).isEqualTo("COMPLETED");
    assertThat(acme.events(order)).startsWith("OrderSubmitted").endsWith("OrderCompleted");
    assertThat(base.read(base.asset(order, "line-1")).isOk().text("state")).isEqualTo("ACTIVE");
  }

  @Test
  void aRepeatMakesNoSecondOrderAndAReuseIsRefused() {
    Map<String, Object> body = order("customer-1", add("line-1", "FEE"));

    Reply first = acme.server().api.post("/v1/orders", base.sales(), "key-1", null, body);
    Reply second = acme.server().api.post("/v1/orders", base.sales(), "key-1", null, body);
    Reply reused =
        acme.server()
            .api
            .post(
                "/v1/orders",
                base.sales(),
                "key-1",
                null,
                order("customer-2", add("line-1", "FEE")));

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    reused.isProblem(422, "IDEMPOTENCY_KEY_REUSED");
    assertThat(orders()).isEqualTo(1);
    assertThat(
            acme.server()
                .view
                .column(acme.tenant(), "SELECT action || ' ' || actor FROM audit_log"))
        .containsExactly("captureOrder sam.sales");
  }

  @Test
  void aChangeStartsFromTheVersionThatThereIs() {
    UUID asset = base.service();
    base.completed(base.capture(modify("line-1", asset, 1)));

    Reply stale = base.capture(modify("line-1", asset, 1)).isProblem(409, "ASSET_BASELINE_STALE");

    JsonNode error = stale.json().at("/errors/0");
    assertThat(error.path("pointer").asText()).isEqualTo("/items/0/assetVersion");
    assertThat(error.at("/facts/itemId").asText()).isEqualTo("line-1");
    assertThat(error.at("/facts/rule").asText()).isEqualTo("ASSET_BASELINE_STALE");
    assertThat(error.at("/facts/resolvedBy").asText()).isNotBlank();
    assertThat(error.at("/facts/currentVersion").asInt()).isEqualTo(2);
  }

  @Test
  void anAssetOfAnotherCustomerOrTenantIsAnsweredLikeNone() {
    UUID ours = base.service();
    UUID theirs = globex.service();
    UUID nobodys = UUID.randomUUID();

    Reply unknown = base.capture(modify("line-1", nobodys, 1)).isProblem(422, "ASSET_UNKNOWN");
    Reply otherTenant = base.capture(modify("line-1", theirs, 1)).isProblem(422, "ASSET_UNKNOWN");
    Reply otherCustomer =
        base.capture("customer-2", modify("line-1", ours, 1)).isProblem(422, "ASSET_UNKNOWN");

    assertThat(words(otherTenant, theirs)).isEqualTo(words(unknown, nobodys));
    assertThat(words(otherCustomer, ours)).isEqualTo(words(unknown, nobodys));
  }

  @Test
  void theOrderThatHasTheAssetInHandIsNamed() {
    UUID asset = base.service();
    Reply first = base.capture(modify("line-1", asset, 1));

    Reply second = base.capture(disconnect("line-9", asset, 1)).isProblem(409, "ASSET_UNDER_ORDER");

    assertThat(second.json().at("/errors/0/facts/orderNumber").asText())
        .isEqualTo(first.text("orderNumber"));
    assertThat(second.json().at("/errors/0/detail").asText()).contains(first.text("orderNumber"));
  }

  @Test
  void anAssetIsInTheHandsOfTheOrderThatMadeItUntilThatHasEnded() {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2"))
            .uuid("orderId");
    acme.done(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    acme.tasks(order, "ACTIVATE_BILLING").stream()
        .filter(task -> acme.task(task).text("itemId").equals("line-1"))
        .forEach(acme::done);
    UUID asset = base.asset(order, "line-1");

    Reply refused = base.capture(modify("line-1", asset, 1)).isProblem(409, "ASSET_UNDER_ORDER");

    assertThat(refused.json().at("/errors/0/facts/orderId").asText()).isEqualTo(order.toString());
  }

  @Test
  void everythingThatSpeaksAgainstTheItemsIsSaidAtOnceAndNothingIsCaptured() {
    UUID asset = base.service();
    Reply open = base.capture(modify("line-1", asset, 1));
    long before = orders();

    Reply refused =
        base.capture(
                modify("line-1", asset, 7),
                disconnect("line-2", asset, 1),
                modify("line-3", UUID.randomUUID(), 1),
                add("line-4", "FEE"))
            .isProblem(422, "ORDER_ITEMS_REFUSED");

    assertThat(refused.text("detail")).contains("line-1, line-2, line-3").doesNotContain("line-4");
    assertThat(refused.json().path("errors"))
        .extracting(it -> it.at("/facts/itemId").asText() + " " + it.at("/facts/rule").asText())
        .containsExactly(
            "line-1 ASSET_BASELINE_STALE",
            "line-1 ASSET_UNDER_ORDER",
            "line-2 ASSET_UNDER_ORDER",
            "line-2 ASSET_NAMED_TWICE",
            "line-3 ASSET_UNKNOWN");
    assertThat(orders()).isEqualTo(before);
    assertThat(base.capture(add("line-1", "FEE")).text("orderNumber"))
        .as("a refusal uses up no number")
        .isEqualTo(after(open.text("orderNumber")));
  }

  @Test
  void whatTheCustomerDoesNotHaveAnyMoreCannotBeChanged() {
    UUID asset = base.service();
    base.completed(base.capture(disconnect("line-1", asset, 1)));

    base.capture(modify("line-1", asset, 2)).isProblem(409, "ASSET_TERMINATED");
  }

  @Test
  void aLineThatNoRuleCoversIsRefusedAtOnce() {
    UUID asset = base.service();
    acme.publish(RulesTest.services()).isOk();

    base.capture(modify("line-1", asset, 1)).isProblem(422, "ORDER_ITEM_WITHOUT_RULE");
    base.capture(add("line-1", "PHYSICAL")).isProblem(422, "ORDER_ITEM_WITHOUT_RULE");
  }

  @Test
  void onlySalesCaptureOrders() {
    Map<String, Object> body = order("customer-1", add("line-1", "FEE"));

    acme.server().api.post("/v1/orders", acme.operator(), null, body).isProblem(403, "FORBIDDEN");
    acme.server().api.post("/v1/orders", acme.worker(), null, body).isProblem(403, "FORBIDDEN");
    assertThat(orders()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void aMistakeInTheRequestIsPointedAt(String pointer, Map<String, Object> item) {
    Reply refused = base.capture(item).isProblem(400, "INVALID_REQUEST");

    assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/items/0" + pointer);
  }

  static Stream<Arguments> mistakes() {
    UUID asset = UUID.randomUUID();
    return Stream.of(
        Arguments.of("/offering", with(modify("line-1", asset, 1), "offering", sold())),
        Arguments.of("/assetId", with(add("line-1", "FEE"), "assetId", asset.toString())),
        Arguments.of("/action", with(disconnect("line-1", asset, 1), "quantity", 2)),
        Arguments.of("/quantity", with(add("line-1", "FEE"), "quantity", 0)),
        Arguments.of("/itemId", with(add("line-1", "FEE"), "itemId", "no spaces here")),
        Arguments.of("/surprise", with(add("line-1", "FEE"), "surprise", 1)),
        Arguments.of(
            "/charges/1/chargeType",
            with(add("line-1", "FEE"), "charges", List.of(inDollars(), inDollars()))),
        Arguments.of(
            "/charges/0/net/currency",
            with(add("line-1", "FEE"), "charges", List.of(inDollars()))));
  }

  private static Map<String, Object> sold() {
    return Map.of("offeringId", "offering-1", "offeringType", "FEE");
  }

  private static Map<String, Object> inDollars() {
    return Map.of("chargeType", "RECURRING", "net", Map.of("amount", "1.00", "currency", "USD"));
  }

  /** What an answer says, without what was asked for and without what differs each time. */
  private static String words(Reply reply, UUID asset) {
    return (reply.text("detail") + reply.json().path("errors")).replace(asset.toString(), "it");
  }

  private static String after(String orderNumber) {
    int number = Integer.parseInt(orderNumber.substring(orderNumber.lastIndexOf('-') + 1));
    return orderNumber.substring(0, orderNumber.lastIndexOf('-') + 1)
        + "%06d".formatted(number + 1);
  }

  private long orders() {
    return acme.server().view.count(acme.tenant(), "SELECT count(*) FROM customer_order");
  }
}
