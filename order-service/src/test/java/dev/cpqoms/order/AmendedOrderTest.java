package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a confirmed amendment does to an order, step by step as its process would ask. */
class AmendedOrderTest {

  private static final Map<String, Object> BY_HAND =
      Map.of("resolution", "MANUALLY_RESOLVED", "reason", "by phone", "evidence", "T-4711");

  private static final Map<String, Object> RETRY =
      Map.of("resolution", "RETRY", "reason", "it is there now");

  private final Scene acme = OrderServer.shared().tenant();

  @Test
  void whatWasDoneForALineThatIsTakenOutIsUndoneAndTheRestGoesOn() {
    UUID order = underWay();
    acme.done(first(order, "RESERVE_INVENTORY"));
    UUID told = first(order, "NOTIFY_CUSTOMER");

    acme.amend(order, AmendmentTest.taking("line-1"));
    Reply taken = acme.process(order, "amend", Map.of()).isOk();
    acme.process(order, "complete", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.undoEverything(order);
    acme.doTheRest(order);
    Reply completed = acme.process(order, "complete", Map.of()).isOk();

    assertThat(types(taken.json().path("compensationWaves"))).isEqualTo("RELEASE_INVENTORY|");
    assertThat(types(taken.json().path("waves")))
        .isEqualTo("PROVISION_SERVICE|ACTIVATE_BILLING|NOTIFY_CUSTOMER|");
    assertThat(completed.text("state")).isEqualTo("COMPLETED");
    assertThat(completed.json().at("/items/0/state").asText()).isEqualTo("CANCELLED");
    assertThat(completed.json().at("/items/1/state").asText()).isEqualTo("COMPLETED");
    assertThat(acme.task(told).text("state")).isEqualTo("SKIPPED");
    assertThat(column("SELECT item_id FROM asset WHERE state = 'ACTIVE'"))
        .containsExactly("line-2");
    assertThat(column("SELECT recurring_total FROM customer_order")).containsExactly("100.00");
    assertThat(acme.events(order))
        .containsSubsequence(
            "OrderAmended", "OrderAmendmentTaken", "OrderTaskCompensated", "OrderCompleted");
  }

  @Test
  void aChangedLineIsUndoneAsItWasAndDoneAnewAsItIsWanted() {
    UUID order = underWay();
    UUID before = first(order, "RESERVE_INVENTORY");
    acme.done(before);

    acme.amend(order, other("line-1", 5, "600.00"));
    acme.process(order, "amend", Map.of()).isOk();
    UUID release = acme.undoing(order, "RELEASE_INVENTORY").getFirst();
    UUID anew = planned(order, "RESERVE_INVENTORY");
    acme.work(anew, "begin", acme.beginning(anew)).isProblem(409, "TASK_WRONG_STATE");
    Reply undone = acme.done(release);
    Reply redone = acme.done(anew);

    assertThat(undone.json().at("/item/quantity").asInt()).isEqualTo(2);
    assertThat(redone.json().at("/item/quantity").asInt()).isEqualTo(5);
    assertThat(key(undone)).isEqualTo("task-" + release + "-a1-r1");
    assertThat(key(redone)).isEqualTo("task-" + anew + "-a1-r1");
    assertThat(acme.task(before).text("state")).isEqualTo("COMPENSATED");
    acme.doTheRest(order);
    acme.process(order, "complete", Map.of()).isOk();
    assertThat(column("SELECT quantity FROM asset WHERE item_id = 'line-1'")).containsExactly("5");
    acme.events(order);
  }

  @Test
  void aLineThatIsAddedIsDoneWithTheOthersAndTheCustomerIsToldAfterIt() {
    UUID order = underWay();

    acme.amend(order, adding("line-3"));
    Reply taken = acme.process(order, "amend", Map.of()).isOk();
    acme.doTheRest(order);
    Reply completed = acme.process(order, "complete", Map.of()).isOk();

    assertThat(types(taken.json().path("compensationWaves"))).isEmpty();
    assertThat(completed.json().path("items")).hasSize(3);
    assertThat(completed.json().at("/amended/amendment").asInt()).isEqualTo(1);
    assertThat(column("SELECT count(*) FROM asset WHERE state = 'ACTIVE'")).containsExactly("3");
    acme.events(order);
  }

  @Test
  void anOrderWhoseOnlyLineIsCompleteIsPartialOnceAnotherIsAdded() {
    UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    acme.done(first(order, "PROVISION_SERVICE"));
    acme.done(first(order, "ACTIVATE_BILLING"));
    assertThat(state(order)).as("a whole line is no part").isEqualTo("IN_PROGRESS");

    acme.amend(order, adding("line-2"));

    assertThat(state(order)).isEqualTo("PARTIAL");
    acme.process(order, "amend", Map.of()).isOk();
    acme.resolve(falloutOf(planned(order, "PROVISION_SERVICE")), RETRY).isOk();
    assertThat(state(order)).as("back where it was").isEqualTo("PARTIAL");
    acme.doTheRest(order);
    acme.process(order, "complete", Map.of()).isOk();
    assertThat(acme.events(order))
        .containsSubsequence(
            "OrderAmended", "OrderPartiallyCompleted", "OrderAmendmentTaken", "OrderCompleted")
        .containsOnlyOnce("OrderPartiallyCompleted")
        .doesNotContain("OrderNoLongerPartial");
  }

  @Test
  void anOrderIsNotPartialAnyMoreWhenItsOtherLineIsTakenOut() {
    UUID order = underWay();
    acme.done(first(order, "RESERVE_INVENTORY"));
    acme.done(billingOf(order, "line-1"));
    assertThat(state(order)).isEqualTo("PARTIAL");

    acme.amend(order, AmendmentTest.taking("line-2"));

    assertThat(state(order)).isEqualTo("IN_PROGRESS");
    acme.process(order, "amend", Map.of()).isOk();
    acme.resolve(falloutOf(planned(order, "NOTIFY_CUSTOMER")), RETRY).isOk();
    assertThat(state(order)).as("back where it was").isEqualTo("IN_PROGRESS");
    acme.doTheRest(order);
    acme.process(order, "complete", Map.of()).isOk();
    assertThat(acme.events(order))
        .containsSubsequence(
            "OrderPartiallyCompleted", "OrderAmended", "OrderNoLongerPartial", "OrderCompleted");
  }

  @Test
  void anOrderStaysPartialWhileOneOfSeveralLinesIsComplete() {
    UUID order =
        acme.started(
                anAcceptedQuote()
                    .withHardware("line-1")
                    .withService("line-2")
                    .withService("line-3"))
            .uuid("orderId");
    acme.done(first(order, "RESERVE_INVENTORY"));
    acme.done(billingOf(order, "line-1"));

    acme.amend(order, AmendmentTest.taking("line-2"));

    assertThat(state(order)).isEqualTo("PARTIAL");
    assertThat(acme.events(order)).containsOnlyOnce("OrderPartiallyCompleted");
  }

  @Test
  void anotherPriceLeavesTheServiceAndChargesAnew() {
    UUID order = underWay();
    UUID provision = first(order, "PROVISION_SERVICE");
    acme.done(provision);
    UUID billing = billingOf(order, "line-2");
    acme.begin(billing);

    acme.amend(order, other("line-2", 2, "80.00"));
    acme.work(billing, "complete", acme.completion(acme.task(billing))).isOk();
    acme.process(order, "amend", Map.of()).isOk();
    acme.undoEverything(order);
    acme.doTheRest(order);
    acme.process(order, "complete", Map.of()).isOk();

    assertThat(acme.task(provision).text("state")).isEqualTo("COMPLETED");
    assertThat(acme.task(billing).text("state")).isEqualTo("COMPENSATED");
    assertThat(column("SELECT status FROM billing_handoff WHERE item_id = 'line-2' ORDER BY 1"))
        .containsExactly("CONFIRMED", "REVERSED");
    assertThat(acme.events(order)).contains("OrderBillingHandoffReversed");
  }

  @Test
  void whatIsInTheAirIsBroughtToItsEndFirstAndMakesNothingComplete() {
    UUID order = underWay();
    UUID provision = first(order, "PROVISION_SERVICE");
    Reply begun = acme.begin(provision);

    acme.amend(order, AmendmentTest.taking("line-2"));
    acme.process(order, "amend", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    assertThat(openTasks(order)).containsExactly(provision.toString());
    acme.work(provision, "complete", acme.completion(begun)).isOk();
    acme.process(order, "amend", Map.of()).isOk();

    assertThat(acme.undoing(order, "DEPROVISION_SERVICE")).hasSize(1);
    assertThat(acme.events(order)).doesNotContain("OrderItemCompleted");
  }

  @Test
  void aRefusalOfWhatIsNotWantedAnyMoreNeedsNobodysDecision() {
    UUID order = underWay();
    UUID provision = first(order, "PROVISION_SERVICE");
    Reply begun = acme.begin(provision);

    acme.amend(order, AmendmentTest.taking("line-2"));
    acme.work(provision, "refuse", acme.refusal(begun)).isOk();
    Reply taken = acme.process(order, "amend", Map.of()).isOk();
    acme.doTheRest(order);

    assertThat(acme.task(provision).text("state")).isEqualTo("FAILED");
    assertThat(taken.json().path("compensationWaves")).isEmpty();
    acme.process(order, "complete", Map.of()).isOk();
  }

  @Test
  void anOutcomeThatNobodyKnowsHoldsTheAmendmentUntilPeopleHaveDecided() {
    UUID order = underWay();
    UUID provision = first(order, "PROVISION_SERVICE");
    Reply begun = acme.begin(provision);

    acme.amend(order, AmendmentTest.taking("line-2"));
    acme.work(provision, "refuse", technical(begun)).isOk();
    assertThat(acme.order(order).text("state")).isEqualTo("FALLOUT");
    acme.process(order, "amend", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.resolve(acme.openCase(), BY_HAND).isOk();
    acme.process(order, "amend", Map.of()).isOk();
    acme.undoEverything(order);
    acme.doTheRest(order);

    acme.process(order, "complete", Map.of()).isOk();
    acme.events(order);
  }

  @Test
  void whatCannotBeUndoneGoesToPeopleAndHoldsTheOrder() {
    UUID order = underWay();
    acme.done(first(order, "RESERVE_INVENTORY"));
    acme.amend(order, AmendmentTest.taking("line-1"));
    acme.process(order, "amend", Map.of()).isOk();
    UUID release = acme.undoing(order, "RELEASE_INVENTORY").getFirst();

    acme.work(release, "refuse", acme.refusal(acme.begin(release))).isOk();
    assertThat(acme.order(order).text("state")).isEqualTo("FALLOUT");
    acme.resolve(acme.openCase(), Map.of("resolution", "SKIP", "reason", "leave it"))
        .isProblem(422, "FALLOUT_RESOLUTION_NOT_ALLOWED");
    acme.resolve(acme.openCase(), BY_HAND).isOk();
    acme.doTheRest(order);

    acme.process(order, "complete", Map.of()).isOk();
    acme.events(order);
  }

  @Test
  void nothingNewIsBegunOfWhatIsNotWanted() {
    UUID order = underWay();
    UUID provision = first(order, "PROVISION_SERVICE");

    acme.amend(order, AmendmentTest.taking("line-2"));

    acme.work(provision, "begin", acme.beginning(provision)).isProblem(409, "TASK_WRONG_STATE");
    assertThat(acme.task(provision).text("state")).isEqualTo("SKIPPED");
  }

  @Test
  void anAmendmentIsConfirmedOnce() {
    UUID order = underWay();
    Reply assessed = acme.assess(order, AmendmentTest.taking("line-2")).isCreated();
    Reply confirmed = acme.confirm(assessed, acme.operator()).isOk();

    assertThat(confirmed.text("state")).isEqualTo("CONFIRMED");
    acme.confirm(assessed, acme.operator()).isProblem(412, "STALE_VERSION");
    acme.confirm(confirmed, acme.operator()).isProblem(409, "AMENDMENT_WRONG_STATE");
  }

  @Test
  void onlyWhatPeopleWereShownIsDone() {
    UUID order = underWay();
    Reply assessed = acme.assess(order, AmendmentTest.taking("line-1")).isCreated();
    acme.begin(first(order, "PROVISION_SERVICE"));
    Reply other = acme.confirm(assessed, acme.operator());
    UUID second = underWay();
    Reply moved = acme.assess(second, AmendmentTest.taking("line-1")).isCreated();
    acme.begin(first(second, "RESERVE_INVENTORY"));

    other.isOk();
    acme.confirm(moved, acme.operator()).isProblem(409, "AMENDMENT_STALE");
    assertThat(acme.order(second).json().path("amended").isMissingNode()).isTrue();
  }

  @Test
  void whatIsRefusedOrPastItsSoftPointOrTakenByNoProcessIsNotConfirmed() {
    UUID order = underWay();
    acme.begin(first(order, "PROVISION_SERVICE"));
    Reply costly = acme.assess(order, AmendmentTest.taking("line-2")).isCreated();
    acme.confirm(costly, acme.operator()).isProblem(403, "AMENDMENT_NEEDS_SENIOR");
    UUID another = underWay();
    Reply refused = acme.assess(another, AmendmentTest.taking("line-9")).isCreated();
    acme.confirm(refused, acme.senior()).isProblem(409, "AMENDMENT_REFUSED");

    acme.confirm(costly, acme.senior()).isOk();
  }

  @Test
  void anOrderWhoseProcessIsOfAnOlderVersionIsNotAmended() {
    UUID order =
        acme.submitted(anAcceptedQuote().withHardware("line-1").withService("line-2"))
            .uuid("orderId");
    acme.process(
            order,
            "process-reference",
            Map.of("processId", "order-fulfillment", "processInstanceKey", Scene.INSTANCE))
        .isOk();
    acme.process(order, "validate", Map.of()).isOk();
    acme.process(order, "decompose", Map.of()).isOk();
    acme.process(order, "start", Map.of("processInstanceKey", Scene.INSTANCE)).isOk();

    Reply assessed = acme.assess(order, AmendmentTest.taking("line-2")).isCreated();

    acme.confirm(assessed, acme.senior()).isProblem(409, "ORDER_PROCESS_TAKES_NO_AMENDMENT");
  }

  @Test
  void anOrderOfASuspendedTenantIsAssessedButNotAmended() {
    UUID order = underWay();
    acme.suspend();

    Reply assessed = acme.assess(order, AmendmentTest.taking("line-2")).isCreated();
    acme.confirm(assessed, acme.senior()).isProblem(409, "TENANT_SUSPENDED");
    acme.resume();

    acme.confirm(assessed, acme.senior()).isOk();
  }

  @Test
  void theNextAmendmentWaitsForTheOneBeforeAndStartsFromIt() {
    UUID order = underWay();
    acme.done(first(order, "RESERVE_INVENTORY"));
    acme.amend(order, other("line-1", 5, "600.00"));
    acme.assess(order, AmendmentTest.taking("line-2")).isProblem(409, "ORDER_AMENDMENT_UNDER_WAY");
    acme.process(order, "amend", Map.of()).isOk();
    acme.assess(order, AmendmentTest.taking("line-2")).isProblem(409, "ORDER_AMENDMENT_UNDER_WAY");
    acme.undoEverything(order);
    UUID second = planned(order, "RESERVE_INVENTORY");
    acme.done(second);

    acme.amend(order, other("line-1", 7, "700.00"));
    Reply taken = acme.process(order, "amend", Map.of()).isOk();
    JsonNode undoing = taken.json().at("/compensationWaves/0/0");
    Reply undone = acme.done(UUID.fromString(undoing.path("taskId").asText()));
    acme.doTheRest(order);
    acme.process(order, "complete", Map.of()).isOk();

    assertThat(taken.json().at("/amended/amendment").asInt()).isEqualTo(2);
    assertThat(undone.json().at("/item/quantity").asInt()).isEqualTo(5);
    assertThat(key(undone)).contains("-a2-");
    assertThat(column("SELECT quantity FROM asset WHERE item_id = 'line-1'")).containsExactly("7");
    acme.events(order);
  }

  @Test
  void cancellingBeforeTheAmendmentIsTakenUndoesEverything() {
    UUID order = underWay();
    acme.done(first(order, "RESERVE_INVENTORY"));
    acme.amend(order, other("line-1", 5, "600.00"));

    acme.cancel(order).isOk();
    acme.process(order, "amend", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.process(order, "compensate", Map.of()).isOk();
    acme.undoEverything(order);

    acme.process(order, "finish-cancellation", Map.of()).isOk();
    acme.events(order);
  }

  @Test
  void cancellingGoesOnWithWhatTheAmendmentWasUndoing() {
    UUID order = underWay();
    acme.done(first(order, "RESERVE_INVENTORY"));
    acme.done(first(order, "PROVISION_SERVICE"));
    acme.amend(order, AmendmentTest.taking("line-1"));
    acme.process(order, "amend", Map.of()).isOk();
    UUID release = acme.undoing(order, "RELEASE_INVENTORY").getFirst();
    acme.work(release, "refuse", acme.refusal(acme.begin(release))).isOk();

    acme.cancel(order).isOk();
    assertThat(acme.task(release).text("state")).isEqualTo("PENDING");
    Reply compensating = acme.process(order, "compensate", Map.of()).isOk();
    acme.undoEverything(order);
    Reply cancelled = acme.process(order, "finish-cancellation", Map.of()).isOk();

    assertThat(types(compensating.json().path("compensationWaves")))
        .contains("RELEASE_INVENTORY")
        .contains("DEPROVISION_SERVICE");
    assertThat(cancelled.text("state")).isEqualTo("CANCELLED");
    acme.events(order);
  }

  private String state(UUID order) {
    return acme.order(order).text("state");
  }

  private Reply falloutOf(UUID task) {
    acme.work(task, "refuse", acme.refusal(acme.begin(task))).isOk();
    return acme.openCase();
  }

  private UUID underWay() {
    return acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2"))
        .uuid("orderId");
  }

  private UUID first(UUID order, String taskType) {
    return acme.tasks(order, taskType).getFirst();
  }

  private UUID billingOf(UUID order, String itemId) {
    return acme.tasks(order, "ACTIVATE_BILLING").stream()
        .filter(task -> acme.task(task).text("itemId").equals(itemId))
        .findFirst()
        .orElseThrow();
  }

  /** The task of the type that is still to be done. */
  private UUID planned(UUID order, String taskType) {
    return acme.tasks(order, taskType).stream()
        .filter(task -> acme.task(task).text("state").equals("PENDING"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> other(String itemId, int quantity, String price) {
    return Map.of(
        "reason",
        "the customer wants it otherwise",
        "changes",
        List.of(
            Map.of(
                "change",
                "CHANGE",
                "itemId",
                itemId,
                "quantity",
                quantity,
                "charges",
                List.of(monthly(price)))));
  }

  static Map<String, Object> adding(String itemId) {
    return Map.of(
        "reason",
        "the customer wants more",
        "changes",
        List.of(
            Map.of(
                "change",
                "ADD",
                "itemId",
                itemId,
                "quantity",
                1,
                "offering",
                Map.of("offeringId", "backup", "offeringType", "SERVICE"),
                "charges",
                List.of(monthly("30.00")))));
  }

  private static Map<String, Object> monthly(String amount) {
    return Map.of("chargeType", "RECURRING", "net", Map.of("amount", amount, "currency", "EUR"));
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

  private static String key(Reply task) {
    return task.json().at("/currentAttempt/idempotencyKey").asText();
  }

  private static String types(JsonNode waves) {
    return StreamSupport.stream(waves.spliterator(), false)
        .map(wave -> String.join(",", wave.findValuesAsText("taskType")) + "|")
        .reduce("", String::concat);
  }

  private List<String> column(String sql) {
    return acme.server().view.column(acme.tenant(), sql);
  }
}
