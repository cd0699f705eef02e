package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FalloutTest {

  private static final Map<String, Object> RETRY =
      Map.of("resolution", "RETRY", "reason", "stock has arrived");
  private static final Map<String, Object> BY_HAND =
      Map.of(
          "resolution", "MANUALLY_RESOLVED", "reason", "done by phone", "evidence", "ticket 4711");
  private static final Map<String, Object> SKIP =
      Map.of("resolution", "SKIP", "reason", "not needed any more");

  private final Scene acme = OrderServer.shared().tenant();

  @Test
  void aRefusalOpensACaseWithAnOwnerAndAnExplainedSeverity() {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").ofStrategicCustomer())
            .uuid("orderId");

    UUID task = refused(order);
    Reply fallout = acme.openCase();

    assertThat(acme.task(task).text("state")).isEqualTo("FALLOUT");
    assertThat(acme.order(order).text("state")).isEqualTo("FALLOUT");
    assertThat(fallout.text("owner")).isEqualTo("order-management");
    assertThat(fallout.text("severity")).isEqualTo("P2");
    assertThat(fallout.json().at("/severityInputs/customerTier").asText()).isEqualTo("STRATEGIC");
    assertThat(acme.events(order)).endsWith("OrderTaskFailed", "OrderFalloutOpened");
  }

  @Test
  void aRetriedTaskStartsItsNextRoundAndTheOrderGoesOn() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID task = refused(order);

    Reply resolved = acme.resolve(acme.openCase(), RETRY).isOk();

    assertThat(resolved.text("state")).isEqualTo("RESOLVED");
    assertThat(resolved.text("resolvedBy")).isEqualTo("otto.operator");
    assertThat(acme.order(order).text("state")).isEqualTo("IN_PROGRESS");
    assertThat(acme.task(task).text("round")).isEqualTo("2");
    assertThat(acme.begin(task).json().at("/currentAttempt/idempotencyKey").asText())
        .endsWith("-r2");
    acme.work(task, "complete", acme.completion(acme.task(task))).isOk();
    assertThat(acme.events(order)).contains("OrderTaskRetried", "OrderFalloutResolved");
  }

  @Test
  void theNextRoundShowsWhatEarlierRoundsHaveAskedFor() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID task = refused(order);
    String first = Scene.attempt(acme.task(task));
    acme.resolve(acme.openCase(), RETRY).isOk();

    Reply begun = acme.begin(task);

    assertThat(begun.json().at("/earlierAttempts")).hasSize(1);
    assertThat(begun.json().at("/earlierAttempts/0/attemptId").asText()).isEqualTo(first);
    assertThat(begun.json().at("/earlierAttempts/0/idempotencyKey").asText()).endsWith("-r1");
    assertThat(begun.json().at("/currentAttempt/idempotencyKey").asText()).endsWith("-r2");
    assertThat(begun.json().has("startedAt")).isTrue();
  }

  @Test
  void aNotificationThatFailsHoldsUpNoLine() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    acme.done(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    acme.done(acme.tasks(order, "ACTIVATE_BILLING").getFirst());
    UUID notification = acme.tasks(order, "NOTIFY_CUSTOMER").getFirst();

    acme.work(notification, "refuse", acme.refusal(acme.begin(notification))).isOk();

    assertThat(acme.events(order)).contains("OrderItemCompleted", "OrderAssetActivated");
    assertThat(acme.order(order).text("state")).isEqualTo("FALLOUT");
    acme.process(order, "complete", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.resolve(acme.openCase(), SKIP).isOk();
    assertThat(acme.process(order, "complete", Map.of()).isOk().text("state"))
        .isEqualTo("COMPLETED");
    assertThat(acme.events(order)).containsOnlyOnce("OrderItemCompleted");
  }

  @Test
  void whatWasDoneByHandCountsAsDone() {
    UUID order = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    refusedBilling(order);

    acme.resolve(acme.openCase(), BY_HAND).isOk();
    acme.done(acme.tasks(order, "NOTIFY_CUSTOMER").getFirst());
    Reply completed = acme.process(order, "complete", Map.of()).isOk();

    assertThat(completed.text("state")).isEqualTo("COMPLETED");
    assertThat(handoffs()).containsExactly("CONFIRMED");
    assertThat(acme.events(order))
        .contains("OrderTaskManuallyResolved", "OrderBillingHandoffConfirmed");
  }

  @Test
  void whatIsSkippedIsWaivedAtBilling() {
    UUID order = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    refusedBilling(order);

    acme.resolve(acme.openCase(), SKIP).isOk();

    assertThat(handoffs()).containsExactly("WAIVED");
    assertThat(acme.events(order)).contains("OrderTaskSkipped", "OrderFalloutResolved");
  }

  @Test
  void doneByHandNeedsEvidence() {
    refused(acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId"));

    acme.resolve(acme.openCase(), Map.of("resolution", "MANUALLY_RESOLVED", "reason", "trust me"))
        .isProblem(422, "FALLOUT_EVIDENCE_REQUIRED");
  }

  @Test
  void aResolvedCaseCannotBeResolvedAgain() {
    refused(acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId"));
    Reply resolved = acme.resolve(acme.openCase(), RETRY).isOk();

    acme.resolve(resolved, SKIP).isProblem(409, "FALLOUT_WRONG_STATE");
  }

  @Test
  void theOrderStaysInFalloutUntilItsLastCaseIsResolved() {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withHardware("line-2"))
            .uuid("orderId");
    List<UUID> tasks = acme.tasks(order, "RESERVE_INVENTORY");
    tasks.forEach(task -> acme.work(task, "refuse", acme.refusal(acme.begin(task))).isOk());

    acme.resolve(acme.openCase(), SKIP).isOk();
    String afterOne = acme.order(order).text("state");
    acme.resolve(acme.openCase(), SKIP).isOk();

    assertThat(afterOne).isEqualTo("FALLOUT");
    assertThat(acme.order(order).text("state")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void theOtherTasksOfTheWaveGoOnAndTheOrderReturnsWhereItThenIs() {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withFee("line-2").withFee("line-3"))
            .uuid("orderId");
    refused(order);
    acme.done(acme.tasks(order, "ACTIVATE_BILLING").getFirst());

    acme.resolve(acme.openCase(), RETRY).isOk();

    assertThat(acme.order(order).text("state")).isEqualTo("PARTIAL");
    acme.assertVersionsWithoutGap(order);
  }

  @Test
  void anOrderWithOpenCasesCannotComplete() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    refused(order);

    acme.process(order, "complete", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
  }

  @Test
  void anOrderWithTasksToDoCannotComplete() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");

    acme.process(order, "complete", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
  }

  @Test
  void anOrderThatNoRuleCoversGoesToPeopleAndIsValidatedAgain() {
    acme.publish(RulesTest.services()).isOk();
    UUID order = acme.submitted(anAcceptedQuote().withHardware("line-1")).uuid("orderId");

    Reply fallenOut = acme.process(order, "validate", Map.of()).isOk();
    Reply fallout = acme.openCase();
    acme.resolve(fallout, SKIP).isProblem(422, "FALLOUT_RESOLUTION_NOT_ALLOWED");
    acme.publish(RulesTest.servicesAndHardware()).isOk();
    acme.resolve(fallout, RETRY).isOk();
    String resolved = acme.order(order).text("state");
    Reply valid = acme.process(order, "validate", Map.of()).isOk();

    assertThat(fallenOut.text("state")).isEqualTo("FALLOUT");
    assertThat(fallout.text("code")).isEqualTo("DECOMPOSITION_RULE_MISSING");
    assertThat(fallout.json().has("taskId")).isFalse();
    assertThat(resolved).isEqualTo("SUBMITTED");
    assertThat(valid.text("state")).isEqualTo("VALIDATED");
    assertThat(acme.events(order))
        .containsExactly(
            "OrderSubmitted", "OrderFalloutOpened", "OrderFalloutResolved", "OrderValidated");
  }

  private UUID refused(UUID order) {
    UUID task = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    acme.work(task, "refuse", acme.refusal(acme.begin(task))).isOk();
    return task;
  }

  private void refusedBilling(UUID order) {
    UUID task = acme.tasks(order, "ACTIVATE_BILLING").getFirst();
    acme.work(task, "refuse", acme.refusal(acme.begin(task))).isOk();
  }

  private List<String> handoffs() {
    return acme.server().view.column(acme.tenant(), "SELECT status FROM billing_handoff");
  }
}
