package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.order.amendment.domain.Amendment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AmendmentTest {

  private final Scene acme = OrderServer.shared().tenant();

  /** A change that takes a line out. */
  static Map<String, Object> taking(String itemId) {
    return changing(Map.of("change", "REMOVE", "itemId", itemId));
  }

  @SafeVarargs
  private static Map<String, Object> changing(Map<String, Object>... lines) {
    return Map.of("reason", "the customer thinks of a change", "changes", List.of(lines));
  }

  @Test
  void theAnswerSaysWhatWouldBecomeOfEachLineAndTaskAndPrice() {
    UUID order = underWay();
    acme.done(acme.tasks(order, "RESERVE_INVENTORY").getFirst());

    Reply assessed =
        acme.assess(
                order,
                changing(
                    Map.of("change", "REMOVE", "itemId", "line-2"),
                    Map.of(
                        "change",
                        "CHANGE",
                        "itemId",
                        "line-1",
                        "quantity",
                        5,
                        "charges",
                        List.of(charge("RECURRING", "600.00"))),
                    Map.of(
                        "change",
                        "ADD",
                        "itemId",
                        "line-3",
                        "quantity",
                        1,
                        "offering",
                        Map.of("offeringId", "setup", "offeringType", "FEE"),
                        "charges",
                        List.of(charge("ONE_TIME", "30.00")))))
            .isCreated();

    assertThat(assessed.text("state")).isEqualTo("ASSESSED");
    assertThat(assessed.text("requestedBy")).isEqualTo("otto.operator");
    assertThat(assessed.header("Location")).endsWith("/v1/orders/" + order + "/amendments/1");
    assertThat(verdicts(assessed.json()))
        .isEqualTo(
            "line-1 REDONE (RESERVE_INVENTORY REDONE, ACTIVATE_BILLING REDONE), line-2 UNDONE"
                + " (PROVISION_SERVICE DROPPED, ACTIVATE_BILLING DROPPED), line-3 ADDED"
                + " (ACTIVATE_BILLING ADDED)");
    assertThat(assessed.json().at("/assessment/items/0/tasks/0/undoneBy").asText())
        .isEqualTo("RELEASE_INVENTORY");
    assertThat(assessed.json().at("/assessment/priceDifference/oneTime/amount").asText())
        .isEqualTo("30.00");
    assertThat(assessed.json().at("/assessment/priceDifference/recurring/amount").asText())
        .isEqualTo("250.00");
    Reply read = read(order, 1).isOk();
    assertThat(read.json()).isEqualTo(assessed.json());
    assertThat(read.etag()).isEqualTo(assessed.etag());
  }

  @Test
  void nothingAboutTheOrderChanges() {
    UUID order = underWay();
    Reply before = acme.order(order);
    JsonNode plan = acme.plan(order);

    Reply assessed = acme.assess(order, taking("line-2")).isCreated();
    withdraw(assessed).isOk();

    assertThat(acme.order(order).body()).isEqualTo(before.body());
    assertThat(acme.plan(order)).isEqualTo(plan);
    acme.doEverything(order);
    acme.process(order, "complete", Map.of()).isOk();
    acme.events(order);
  }

  @Test
  void whatCannotBeChangedIsRefusedWithItsReason() {
    UUID order = underWay();
    acme.tasks(order, "PROVISION_SERVICE").forEach(acme::done);
    acme.tasks(order, "RESERVE_INVENTORY").forEach(acme::done);
    acme.tasks(order, "ACTIVATE_BILLING").forEach(acme::done);
    assertThat(acme.order(order).text("state")).isEqualTo("PARTIAL");

    Reply assessed = acme.assess(order, taking("line-2")).isCreated();

    assertThat(assessed.json().at("/assessment/items/1/verdict").asText()).isEqualTo("REFUSED");
    assertThat(assessed.json().at("/assessment/items/1/because").asText())
        .isEqualTo("LINE_COMPLETED");
  }

  @Test
  void anOrderHasOneAmendmentAtATime() {
    UUID order = underWay();
    Reply first = acme.assess(order, taking("line-2")).isCreated();

    acme.assess(order, taking("line-1")).isProblem(409, "ORDER_AMENDMENT_OPEN");
    withdraw(first).isOk();
    Reply second = acme.assess(order, taking("line-1")).isCreated();

    assertThat(second.text("amendment")).isEqualTo("2");
    assertThat(states(order)).containsExactly("ASSESSED", "WITHDRAWN");
  }

  @Test
  void anAmendmentThatNobodyDecidesAboutExpires() {
    UUID order = underWay();
    Reply first = acme.assess(order, taking("line-2")).isCreated();

    acme.server().clock.advance(Amendment.STANDS_FOR.plus(Duration.ofSeconds(1)));

    assertThat(read(order, 1).text("state")).isEqualTo("EXPIRED");
    withdraw(first).isProblem(409, "AMENDMENT_WRONG_STATE");
    acme.assess(order, taking("line-2")).isCreated();
    assertThat(states(order)).containsExactly("ASSESSED", "EXPIRED");
  }

  @Test
  void anAmendmentIsWithdrawnOnce() {
    Reply assessed = acme.assess(underWay(), taking("line-2")).isCreated();
    Reply withdrawn = withdraw(assessed).isOk();

    assertThat(withdrawn.text("state")).isEqualTo("WITHDRAWN");
    withdraw(assessed).isProblem(412, "STALE_VERSION");
    withdraw(withdrawn).isProblem(409, "AMENDMENT_WRONG_STATE");
  }

  @Test
  void onlyAnOrderUnderWayIsAssessed() {
    UUID submitted = acme.submitted(anAcceptedQuote().withService("line-1")).uuid("orderId");
    UUID inFallout = underWay();
    UUID reserve = acme.tasks(inFallout, "RESERVE_INVENTORY").getFirst();
    acme.work(reserve, "refuse", acme.refusal(acme.begin(reserve))).isOk();
    UUID cancelling = underWay();
    acme.cancel(cancelling).isOk();

    for (UUID order : List.of(submitted, inFallout, cancelling)) {
      acme.assess(order, taking("line-1")).isProblem(409, "ORDER_WRONG_STATE");
    }
  }

  @Test
  void aCancellationDoesNotMindAnAssessment() {
    UUID order = underWay();
    Reply assessed = acme.assess(order, taking("line-2")).isCreated();

    acme.cancel(order).isOk();
    acme.process(order, "finish-cancellation", Map.of()).isOk();

    withdraw(assessed).isOk();
    acme.events(order);
  }

  @Test
  void whatContradictsItselfIsToldWithItsPlace() {
    UUID order = underWay();

    assertThat(
            acme.assess(
                    order,
                    changing(
                        Map.of("change", "REMOVE", "itemId", "line-1"),
                        Map.of("change", "REMOVE", "itemId", "line-1")))
                .isProblem(400, "INVALID_REQUEST")
                .json()
                .at("/errors/0/pointer")
                .asText())
        .isEqualTo("/changes/1/itemId");
    acme.assess(order, changing(Map.of("change", "CHANGE", "itemId", "line-1")))
        .isProblem(400, "INVALID_REQUEST");
    acme.assess(order, changing(Map.of("change", "ADD", "itemId", "line-9", "quantity", 1)))
        .isProblem(400, "INVALID_REQUEST");
    acme.assess(order, changing(Map.of("change", "REMOVE", "itemId", "line-1", "quantity", 1)))
        .isProblem(400, "INVALID_REQUEST");
  }

  @Test
  void theListHasPagesNewestFirst() {
    UUID order = underWay();
    for (int i = 0; i < 3; i++) {
      withdraw(acme.assess(order, taking("line-2")).isCreated()).isOk();
    }

    Reply first = list(order, "?limit=2");
    Reply second = list(order, "?limit=2&cursor=" + first.text("nextCursor"));

    assertThat(first.json().path("items").findValuesAsText("amendment")).containsExactly("3", "2");
    assertThat(second.json().path("items").findValuesAsText("amendment")).containsExactly("1");
    acme.server()
        .api
        .get(path(order) + "?cursor=WyJ4Il0", acme.viewer())
        .isProblem(400, "INVALID_REQUEST");
  }

  @Test
  void aNumberThatTheOrderHasNotGivenIsUnknown() {
    UUID order = underWay();

    read(order, 1).isProblem(404, "NOT_FOUND");
    acme.server()
        .api
        .post(path(order) + "/1/withdraw", acme.operator(), "\"1\"", Map.of("reason", "none"))
        .isProblem(404, "NOT_FOUND");
  }

  @Test
  void aViewerChangesNothing() {
    UUID order = underWay();

    acme.server()
        .api
        .post(path(order), acme.viewer(), acme.order(order).etag(), taking("line-2"))
        .isProblem(403, "FORBIDDEN");
  }

  private UUID underWay() {
    return acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2"))
        .uuid("orderId");
  }

  private Reply withdraw(Reply amendment) {
    return acme.server()
        .api
        .post(
            path(amendment.uuid("orderId")) + "/" + amendment.text("amendment") + "/withdraw",
            acme.operator(),
            amendment.etag(),
            Map.of("reason", "as it was ordered"));
  }

  private Reply read(UUID order, int number) {
    return acme.server().api.get(path(order) + "/" + number, acme.viewer());
  }

  private Reply list(UUID order, String query) {
    return acme.server().api.get(path(order) + query, acme.viewer()).isOk();
  }

  private List<String> states(UUID order) {
    return list(order, "").json().path("items").findValuesAsText("state");
  }

  private static String path(UUID order) {
    return "/v1/orders/" + order + "/amendments";
  }

  private static Map<String, Object> charge(String type, String amount) {
    return Map.of("chargeType", type, "net", Map.of("amount", amount, "currency", "EUR"));
  }

  private static String verdicts(JsonNode amendment) {
    StringBuilder said = new StringBuilder();
    for (JsonNode line : amendment.at("/assessment/items")) {
      StringBuilder tasks = new StringBuilder();
      for (JsonNode task : line.path("tasks")) {
        tasks
            .append(tasks.isEmpty() ? "" : ", ")
            .append(task.path("taskType").asText())
            .append(' ')
            .append(task.path("verdict").asText());
      }
      said.append(said.isEmpty() ? "" : ", ")
          .append(line.path("itemId").asText())
          .append(' ')
          .append(line.path("verdict").asText())
          .append(" (")
          .append(tasks)
          .append(')');
    }
    return said.toString();
  }
}
