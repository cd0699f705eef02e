package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CancellationTest {

  private static final Map<String, Object> BY_HAND =
      Map.of("resolution", "MANUALLY_RESOLVED", "reason", "by phone", "evidence", "T-4711");

  private final Scene acme = OrderServer.shared().tenant();

  @Test
  void anOrderThatNothingWasDoneForIsCancelledWithoutCompensation() {
    UUID order = acme.submitted(anAcceptedQuote().withService("line-1")).uuid("orderId");

    Reply cancelling = acme.cancel(order, acme.operator()).isOk();
    Reply asked = acme.process(order, "compensate", Map.of()).isOk();
    Reply cancelled = acme.process(order, "finish-cancellation", Map.of()).isOk();

    assertThat(cancelling.text("state")).isEqualTo("CANCELLING");
    assertThat(cancelling.json().at("/cancellation/requestedBy").asText())
        .isEqualTo("otto.operator");
    assertThat(asked.text("state")).isEqualTo("CANCELLED");
    assertThat(asked.json().path("compensationWaves")).isEmpty();
    assertThat(cancelled.text("state")).isEqualTo("CANCELLED");
    assertThat(cancelled.json().at("/items/0/state").asText()).isEqualTo("CANCELLED");
    assertThat(acme.events(order))
        .containsExactly("OrderSubmitted", "OrderCancellationRequested", "OrderCancelled");
  }

  @Test
  void salesCancelTheOrdersOfTheirQuotesAndThoseThatTheyCapturedAndNobodyElses() {
    InstalledBase base = new InstalledBase(acme);
    String sam = base.sales();
    String sue = acme.server().issuer.token("sue.sales", acme.tenant(), "SALES");
    Reply converted = acme.submitted(anAcceptedQuote().withService("line-1"));
    Reply captured = base.capture(InstalledBase.add("line-1", "FEE"));

    assertThat(converted.text("owner")).isEqualTo("sam.sales");
    assertThat(captured.text("owner")).isEqualTo("sam.sales");
    for (UUID order : List.of(converted.uuid("orderId"), captured.uuid("orderId"))) {
      acme.cancel(order, sue).isProblem(403, "ORDER_OF_SOMEBODY_ELSE");
      assertThat(acme.order(order).text("state")).isEqualTo("SUBMITTED");
      assertThat(acme.cancel(order, sam).isOk().text("state")).isEqualTo("CANCELLING");
    }
  }

  @Test
  void anOrderFromBeforeOrdersHadOwnersIsNobodysOwn() {
    Reply order = acme.submitted(anAcceptedQuote().withoutOwner().withService("line-1"));
    String sam = new InstalledBase(acme).sales();

    acme.cancel(order.uuid("orderId"), sam).isProblem(403, "ORDER_OF_SOMEBODY_ELSE");

    assertThat(order.json().has("owner")).isFalse();
    acme.cancel(order.uuid("orderId"), acme.operator()).isOk();
  }

  @Test
  void whatWasDoneIsUndoneInReverseAndPartialRealityStaysVisibleUntilThen() {
    UUID order = partlyDone();
    acme.cancel(order).isOk();
    assertThat(asset("state")).isEqualTo("ACTIVE");

    Reply compensating = acme.process(order, "compensate", Map.of()).isOk();
    acme.process(order, "finish-cancellation", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.undoEverything(order);
    Reply cancelled = acme.process(order, "finish-cancellation", Map.of()).isOk();

    assertThat(types(compensating.json().path("compensationWaves")))
        .isEqualTo("REVERSE_BILLING|RELEASE_INVENTORY|");
    assertThat(cancelled.text("state")).isEqualTo("CANCELLED");
    assertThat(asset("state")).isEqualTo("TERMINATED");
    assertThat(column("SELECT status FROM billing_handoff")).containsExactly("REVERSED");
    assertThat(acme.events(order))
        .contains("OrderCompensationStarted", "OrderBillingHandoffReversed")
        .containsSubsequence(
            "OrderTaskCompensated",
            "OrderTaskCompensated",
            "OrderItemCancelled",
            "OrderAssetTerminated",
            "OrderCancelled");
  }

  @Test
  void nothingNewIsBegunAndWhatIsInTheAirIsBroughtToItsEnd() {
    UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    UUID provision = acme.tasks(order, "PROVISION_SERVICE").getFirst();
    UUID billing = acme.tasks(order, "ACTIVATE_BILLING").getFirst();
    Reply begun = acme.begin(provision);

    acme.cancel(order).isOk();
    acme.work(billing, "begin", acme.beginning(billing)).isProblem(409, "TASK_WRONG_STATE");
    acme.process(order, "compensate", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    assertThat(openTasks(order)).containsExactly(provision.toString());
    acme.work(provision, "complete", acme.completion(begun)).isOk();

    assertThat(acme.events(order)).doesNotContain("OrderItemCompleted", "OrderAssetActivated");
    acme.process(order, "compensate", Map.of()).isOk();
    acme.undoEverything(order);
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    assertThat(acme.task(provision).text("state")).isEqualTo("COMPENSATED");
    assertThat(acme.task(billing).text("state")).isEqualTo("SKIPPED");
  }

  @Test
  void aRefusalOfWhatWasInTheAirNeedsNoUndoingAndNobodysDecision() {
    UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    UUID provision = acme.tasks(order, "PROVISION_SERVICE").getFirst();
    Reply begun = acme.begin(provision);
    acme.cancel(order).isOk();

    acme.work(provision, "refuse", acme.refusal(begun)).isOk();

    assertThat(acme.task(provision).text("state")).isEqualTo("FAILED");
    assertThat(column("SELECT count(*) FROM fallout_case")).containsExactly("0");
    acme.process(order, "finish-cancellation", Map.of()).isOk();
  }

  @Test
  void anOutcomeThatNobodyKnowsGoesToPeopleAndNeverToCancelled() {
    UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    UUID provision = acme.tasks(order, "PROVISION_SERVICE").getFirst();
    Reply begun = acme.begin(provision);
    acme.cancel(order).isOk();

    acme.work(provision, "refuse", technical(begun)).isOk();

    assertThat(acme.order(order).text("state")).isEqualTo("FALLOUT");
    acme.process(order, "compensate", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.process(order, "finish-cancellation", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.resolve(acme.openCase(), BY_HAND).isOk();
    assertThat(acme.order(order).text("state")).isEqualTo("CANCELLING");
    acme.process(order, "compensate", Map.of()).isOk();
    assertThat(acme.undoing(order, "DEPROVISION_SERVICE")).hasSize(1);
  }

  @Test
  void whatCannotBeUndoneGoesToPeopleAndStaysVisible() {
    UUID order = partlyDone();
    acme.cancel(order).isOk();
    acme.process(order, "compensate", Map.of()).isOk();
    UUID reverse = acme.undoing(order, "REVERSE_BILLING").getFirst();

    acme.work(reverse, "refuse", acme.refusal(acme.begin(reverse))).isOk();

    assertThat(acme.order(order).text("state")).isEqualTo("FALLOUT");
    assertThat(asset("state")).isEqualTo("ACTIVE");
    assertThat(column("SELECT status FROM billing_handoff")).containsExactly("CONFIRMED");
    acme.resolve(acme.openCase(), Map.of("resolution", "SKIP", "reason", "leave it"))
        .isProblem(422, "FALLOUT_RESOLUTION_NOT_ALLOWED");
    acme.resolve(acme.openCase(), BY_HAND).isOk();
    assertThat(acme.order(order).text("state")).isEqualTo("COMPENSATING");
    assertThat(column("SELECT status FROM billing_handoff")).containsExactly("REVERSED");
    acme.done(acme.undoing(order, "RELEASE_INVENTORY").getFirst());
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    acme.events(order);
  }

  @Test
  void cancellingDecidesTheOpenCases() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID reserve = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    acme.work(reserve, "refuse", acme.refusal(acme.begin(reserve))).isOk();

    acme.cancel(order).isOk();

    assertThat(column("SELECT resolution FROM fallout_case")).containsExactly("CANCEL_ORDER");
    assertThat(acme.task(reserve).text("state")).isEqualTo("FAILED");
    assertThat(openTasks(order)).isEmpty();
    assertThat(acme.events(order)).endsWith("OrderCancellationRequested", "OrderFalloutResolved");
  }

  @Test
  void aTaskWhoseOutcomePeopleHadInHandIsAskedAboutAgain() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID reserve = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    acme.work(reserve, "refuse", technical(acme.begin(reserve))).isOk();

    acme.cancel(order).isOk();

    assertThat(acme.task(reserve).text("state")).isEqualTo("PENDING");
    assertThat(openTasks(order)).containsExactly(reserve.toString());
    acme.process(order, "finish-cancellation", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.begin(reserve);
  }

  @Test
  void behindASoftPointASeniorMustTakeTheCost() {
    UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    acme.begin(acme.tasks(order, "PROVISION_SERVICE").getFirst());

    acme.cancel(order, acme.operator()).isProblem(403, "ORDER_CANCELLATION_NEEDS_SENIOR");
    acme.cancel(order, acme.senior()).isOk();
  }

  @Test
  void behindAHardPointNobodyCan() {
    UUID order = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.done(acme.tasks(order, "ACTIVATE_BILLING").getFirst());
    acme.begin(acme.tasks(order, "NOTIFY_CUSTOMER").getFirst());

    acme.cancel(order).isProblem(409, "ORDER_PAST_POINT_OF_NO_RETURN");

    acme.work(
            acme.tasks(order, "NOTIFY_CUSTOMER").getFirst(),
            "complete",
            acme.completion(acme.task(acme.tasks(order, "NOTIFY_CUSTOMER").getFirst())))
        .isOk();
    acme.process(order, "complete", Map.of()).isOk();
  }

  @Test
  void anOrderIsCancelledOnce() {
    UUID order = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.cancel(order).isOk();

    acme.cancel(order).isProblem(409, "ORDER_WRONG_STATE");
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    acme.cancel(order).isProblem(409, "ORDER_WRONG_STATE");
  }

  @Test
  void theProcessThatIsStillOnItsWayIsRefusedOrAnsweredAsItIs() {
    UUID order = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.cancel(order).isOk();

    acme.process(order, "process-reference", Scene.registration(Scene.INSTANCE)).isOk();
    acme.process(order, "validate", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
  }

  private String state(UUID order) {
    return acme.order(order).text("state");
  }

  /** A line of hardware is complete and active, another waits. */
  private UUID partlyDone() {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2"))
            .uuid("orderId");
    acme.done(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    UUID billing =
        acme.tasks(order, "ACTIVATE_BILLING").stream()
            .filter(task -> acme.task(task).text("itemId").equals("line-1"))
            .findFirst()
            .orElseThrow();
    acme.done(billing);
    assertThat(state(order)).isEqualTo("PARTIAL");
    return order;
  }

  private Map<String, Object> technical(Reply begun) {
    Map<String, Object> report = new HashMap<>(acme.refusal(begun));
    report.put("category", "TECHNICAL");
    report.put("errorCode", "OUTCOME_UNKNOWN");
    return report;
  }

  private List<String> openTasks(UUID order) {
    return acme.server()
        .api
        .get(acme.internal("orders/" + order), acme.worker())
        .isOk()
        .json()
        .path("openTasks")
        .findValuesAsText("taskId");
  }

  private static String types(JsonNode waves) {
    StringBuilder types = new StringBuilder();
    for (JsonNode wave : waves) {
      types.append(String.join(",", wave.findValuesAsText("taskType"))).append('|');
    }
    return types.toString();
  }

  private String asset(String column) {
    return column("SELECT " + column + " FROM asset").getFirst();
  }

  private List<String> column(String sql) {
    return acme.server().view.column(acme.tenant(), sql);
  }
}
