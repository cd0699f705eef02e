package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Giving up an order: one proposes, another one approves, everything is undone, and it FAILED. */
class OrderFailureTest {

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();

  @Test
  void whatWasDoneIsUndoneAndThenTheOrderHasFailed() {
    UUID order = inFalloutAfterAnEffect();
    Reply proposed = acme.proposeFailure(acme.openCase()).isOk();
    assertThat(proposed.json().at("/failureProposal/proposedBy").asText())
        .isEqualTo("otto.operator");
    assertThat(proposed.text("state")).isEqualTo("IDENTIFIED");
    assertThat(state(order)).isEqualTo("FALLOUT");

    Reply decided = acme.decideFailure(proposed, "APPROVE").isOk();

    assertThat(decided.text("resolution")).isEqualTo("FAIL_ORDER");
    assertThat(decided.text("resolvedBy")).isEqualTo("bea.approver");
    assertThat(state(order)).isEqualTo("CANCELLING");
    acme.process(order, "finish-cancellation", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.process(order, "compensate", Map.of()).isOk();
    acme.undoEverything(order);
    Reply failed = acme.process(order, "finish-cancellation", Map.of()).isOk();

    assertThat(failed.text("state")).isEqualTo("FAILED");
    assertThat(failed.json().at("/cancellation/ending").asText()).isEqualTo("FAILED");
    assertThat(failed.json().findValuesAsText("state")).doesNotContain("PENDING");
    assertThat(acme.events(order))
        .containsSubsequence(
            "OrderFailureRequested",
            "OrderFalloutResolved",
            "OrderCompensationStarted",
            "OrderTaskCompensated",
            "OrderFailed");
    assertThat(story(order))
        .anyMatch(it -> it.startsWith("Given up, proposed by otto.operator and approved by bea"))
        .anyMatch(it -> it.endsWith("has failed, nothing of it is left"));
  }

  @Test
  void aRepeatedLastStepIsAnsweredAsItIs() {
    UUID order = inFallout();
    acme.decideFailure(acme.proposeFailure(acme.openCase()).isOk(), "APPROVE").isOk();
    acme.process(order, "finish-cancellation", Map.of()).isOk();

    Reply again = acme.process(order, "finish-cancellation", Map.of()).isOk();
    Reply late = acme.process(order, "compensate", Map.of());

    assertThat(again.text("state")).isEqualTo("FAILED");
    late.isProblem(409, "ORDER_WRONG_STATE");
    acme.cancel(order).isProblem(409, "ORDER_WRONG_STATE");
  }

  @Test
  void nobodyApprovesWhatTheyHaveProposed() {
    UUID order = inFallout();
    String both =
        server.issuer.token("otto.operator", acme.tenant(), "OPERATOR", "BUSINESS_APPROVER");
    Reply proposed = acme.proposeFailure(acme.openCase()).isOk();

    acme.decideFailure(proposed, "APPROVE", both)
        .isProblem(422, "FALLOUT_APPROVER_NOT_INDEPENDENT");

    assertThat(state(order)).isEqualTo("FALLOUT");
  }

  @Test
  void onlyApproversDecideAndOnlyOperatorsPropose() {
    inFallout();
    Reply opened = acme.openCase();
    acme.onCase(opened, "order-failure/propose", acme.viewer(), Map.of("reason", "no port there"))
        .isProblem(403, "FORBIDDEN");
    Reply proposed = acme.proposeFailure(opened).isOk();

    acme.decideFailure(proposed, "APPROVE", acme.seniorOperator()).isProblem(403, "FORBIDDEN");
  }

  @Test
  void withoutAProposalThereIsNothingToApproveOrReject() {
    inFallout();

    acme.decideFailure(acme.openCase(), "APPROVE").isProblem(409, "FALLOUT_WRONG_STATE");
    acme.decideFailure(acme.openCase(), "REJECT").isProblem(409, "FALLOUT_WRONG_STATE");
  }

  @Test
  void aRejectedProposalIsGoneAndTheCaseGoesOn() {
    UUID order = inFallout();
    Reply proposed = acme.proposeFailure(acme.openCase()).isOk();

    Reply rejected = acme.decideFailure(proposed, "REJECT").isOk();

    assertThat(rejected.json().has("failureProposal")).isFalse();
    acme.decideFailure(rejected, "APPROVE").isProblem(409, "FALLOUT_WRONG_STATE");
    acme.resolve(rejected, Map.of("resolution", "RETRY", "reason", "stock has arrived")).isOk();
    assertThat(state(order)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void aCaseThatIsResolvedOtherwiseCannotFailItsOrderAnyMore() {
    UUID order = inFallout();
    Reply proposed = acme.proposeFailure(acme.openCase()).isOk();
    Reply resolved =
        acme.resolve(proposed, Map.of("resolution", "RETRY", "reason", "try again")).isOk();

    acme.decideFailure(resolved, "APPROVE").isProblem(409, "FALLOUT_WRONG_STATE");
    acme.proposeFailure(resolved).isProblem(409, "FALLOUT_WRONG_STATE");
    assertThat(state(order)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void failAndCancelAreNoResolutionsThatSomebodyCanGiveAlone() {
    inFallout();

    acme.resolve(acme.openCase(), Map.of("resolution", "FAIL_ORDER", "reason", "hopeless"))
        .isProblem(400, "INVALID_REQUEST");
  }

  @Test
  void anOrderThatIsBeingCancelledIsNotGivenUp() {
    UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    UUID provision = acme.tasks(order, "PROVISION_SERVICE").getFirst();
    Reply begun = acme.begin(provision);
    acme.cancel(order).isOk();
    acme.work(provision, "refuse", technical(begun)).isOk();

    acme.proposeFailure(acme.openCase()).isProblem(409, "ORDER_WRONG_STATE");
  }

  @Test
  void anOrderThatCouldNotBeValidatedFailsWithoutCompensation() {
    UUID order =
        acme.submitted(anAcceptedQuote().with("line-1", "UNHEARD_OF", "10.00")).uuid("orderId");
    acme.process(order, "validate", Map.of()).isOk();
    assertThat(state(order)).isEqualTo("FALLOUT");

    acme.decideFailure(acme.proposeFailure(acme.openCase()).isOk(), "APPROVE").isOk();
    Reply asked = acme.process(order, "compensate", Map.of()).isOk();
    Reply failed = acme.process(order, "finish-cancellation", Map.of()).isOk();

    assertThat(asked.json().path("compensationWaves")).isEmpty();
    assertThat(failed.text("state")).isEqualTo("FAILED");
  }

  @Test
  void behindAHardPointNobodyCanGiveUp() {
    UUID order = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.done(acme.tasks(order, "ACTIVATE_BILLING").getFirst());
    UUID notify = acme.tasks(order, "NOTIFY_CUSTOMER").getFirst();
    acme.work(notify, "refuse", technical(acme.begin(notify))).isOk();
    Reply proposed = acme.proposeFailure(acme.openCase()).isOk();

    acme.decideFailure(proposed, "APPROVE").isProblem(409, "ORDER_PAST_POINT_OF_NO_RETURN");

    assertThat(state(order)).isEqualTo("FALLOUT");
  }

  @Test
  void everyCaseOfTheOrderEndsWithItAndIsClosedWhenItHasFailed() {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withHardware("line-2"))
            .uuid("orderId");
    for (UUID reserve : acme.tasks(order, "RESERVE_INVENTORY")) {
      acme.work(reserve, "refuse", acme.refusal(acme.begin(reserve))).isOk();
    }
    acme.decideFailure(acme.proposeFailure(acme.openCase()).isOk(), "APPROVE").isOk();
    assertThat(column("SELECT DISTINCT resolution FROM fallout_case"))
        .containsExactly("FAIL_ORDER");
    server.service.verifying().look();
    assertThat(column("SELECT DISTINCT state FROM fallout_case")).containsExactly("RESOLVED");

    acme.process(order, "finish-cancellation", Map.of()).isOk();
    server.clock.advance(Duration.ofMinutes(1));
    server.service.verifying().look();

    assertThat(column("SELECT DISTINCT state FROM fallout_case"))
        .containsExactly("VERIFIED_CLOSED");
  }

  @Test
  void whoApprovesFindsWhatWaitsForApproval() {
    inFallout();
    Reply proposed = acme.proposeFailure(acme.openCase()).isOk();
    UUID other = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID reserve = acme.tasks(other, "RESERVE_INVENTORY").getFirst();
    acme.work(reserve, "refuse", acme.refusal(acme.begin(reserve))).isOk();

    assertThat(awaitingApproval("")).containsExactly(proposed.text("caseId"));
    assertThat(awaitingApproval("&state=IDENTIFIED&orderId=" + proposed.text("orderId")))
        .containsExactly(proposed.text("caseId"));
    assertThat(awaitingApproval("&orderId=" + other)).isEmpty();

    acme.decideFailure(proposed, "REJECT").isOk();
    assertThat(awaitingApproval("")).isEmpty();
  }

  @Test
  void whatHasBeenApprovedOrIsResolvedOtherwiseWaitsForNobody() {
    inFallout();
    Reply proposed = acme.proposeFailure(acme.openCase()).isOk();
    String another = server.issuer.token("olga", acme.tenant(), "OPERATOR");
    acme.onCase(
            proposed, "resolve", another, Map.of("resolution", "RETRY", "reason", "it is there"))
        .isOk();
    inFallout();
    acme.decideFailure(acme.proposeFailure(acme.openCase()).isOk(), "APPROVE").isOk();

    assertThat(column("SELECT case_id FROM fallout_case WHERE failure_proposed_at IS NOT NULL"))
        .hasSize(2);
    assertThat(awaitingApproval("")).isEmpty();
    server
        .api
        .get("/v1/fallout-cases?awaiting=LUNCH", acme.approver())
        .isProblem(400, "INVALID_REQUEST");
  }

  @Test
  void whatWaitsForApprovalIsFoundByItsOwnIndexAmongManyCases() {
    UUID order = inFallout();
    server.view.asOwner(
        """
        SELECT set_config('app.tenant_id', '%1$s', false);
        INSERT INTO fallout_case (tenant_id, case_id, order_id, category, severity, severity_inputs,
               code, detail, holds_order, owner_queue, state, version, opened_at, opened_by)
        SELECT '%1$s', gen_random_uuid(), '%2$s', 'DATA', 'P3', '{}', 'PLANTED', 'planted', false,
               'nobody', 'IDENTIFIED', 1, now(), 'test'
          FROM generate_series(1, 5000);
        ANALYZE fallout_case;
        """
            .formatted(acme.tenant(), order));

    List<String> plan =
        column(
            """
            EXPLAIN SELECT case_id FROM fallout_case
             WHERE tenant_id = '%s'
               AND failure_proposed_at IS NOT NULL AND state IN ('IDENTIFIED', 'ASSIGNED')
             ORDER BY case_id DESC LIMIT 21
            """
                .formatted(acme.tenant()));

    assertThat(plan).anyMatch(line -> line.contains("fallout_case_to_approve"));
  }

  private List<String> awaitingApproval(String more) {
    String path = "/v1/fallout-cases?awaiting=FAILURE_APPROVAL" + more;
    return server
        .api
        .get(path, acme.approver())
        .isOk()
        .json()
        .path("items")
        .findValuesAsText("caseId");
  }

  private UUID inFallout() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID reserve = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    acme.work(reserve, "refuse", acme.refusal(acme.begin(reserve))).isOk();
    return order;
  }

  /** One line has its goods, the other cannot have its service. */
  private UUID inFalloutAfterAnEffect() {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2"))
            .uuid("orderId");
    acme.done(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    UUID provision = acme.tasks(order, "PROVISION_SERVICE").getFirst();
    acme.work(provision, "refuse", acme.refusal(acme.begin(provision))).isOk();
    return order;
  }

  private Map<String, Object> technical(Reply begun) {
    Map<String, Object> report = new HashMap<>(acme.refusal(begun));
    report.put("category", "TECHNICAL");
    return report;
  }

  private List<String> story(UUID order) {
    return server
        .api
        .get("/v1/orders/" + order + "/timeline?limit=100", acme.viewer())
        .isOk()
        .json()
        .path("items")
        .findValuesAsText("summary");
  }

  private String state(UUID order) {
    return acme.order(order).text("state");
  }

  private List<String> column(String sql) {
    return server.view.column(acme.tenant(), sql);
  }
}
