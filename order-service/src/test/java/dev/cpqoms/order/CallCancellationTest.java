package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Asking a partner to cancel what it has accepted for somebody who does not want it any more. */
class CallCancellationTest {

  private static final String CANCELLATIONS =
      "SELECT status || coalesce(' ' || error_code, '') FROM external_call_attempt"
          + " WHERE cancels IS NOT NULL";

  private final Scene acme = OrderServer.shared().tenant();
  private final UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
  private final UUID provision = acme.tasks(order, "PROVISION_SERVICE").getFirst();
  private final Reply begun = acme.begin(provision);

  @Test
  void acceptedWorkOfAnUnwantedOrderIsCancelledUnderAKeyOfItsOwnOnce() {
    Reply waiting = accepted();
    acme.cancel(order).isOk();

    Reply asked = askToCancel().isOk();
    Reply again = askToCancel().isOk();

    assertThat(waiting.text("unwanted")).isEqualTo("false");
    assertThat(asked.text("unwanted")).isEqualTo("true");
    assertThat(asked.text("state")).isEqualTo("WAITING_CALLBACK");
    assertThat(asked.json().at("/cancellation/idempotencyKey").asText())
        .isEqualTo("task-" + provision + "-a0-r1-cancel");
    assertThat(asked.json().at("/currentAttempt/status").asText()).isEqualTo("WAITING_CALLBACK");
    assertThat(again.json()).isEqualTo(asked.json());
    assertThat(column(CANCELLATIONS)).containsExactly("OPEN");
    assertThat(acme.events(order))
        .endsWith("OrderCancellationRequested", "OrderTaskCancellationRequested");
    assertThat(story()).contains("the partner is asked to cancel");
  }

  @Test
  void whatIsWantedOrNotAcceptedIsNotCancelled() {
    acme.work(provision, "cancel-call", TaskReportsTest.cancellation(begun))
        .isProblem(409, "TASK_WRONG_STATE");
    acme.cancel(order).isOk();
    acme.work(provision, "cancel-call", TaskReportsTest.cancellation(begun))
        .isProblem(409, "TASK_WRONG_STATE");
    accepted();
    Map<String, Object> another =
        Map.of("attemptId", UUID.randomUUID(), "requestHash", "c".repeat(64));
    acme.work(provision, "cancel-call", another).isProblem(409, "ATTEMPT_UNKNOWN");

    assertThat(column(CANCELLATIONS)).isEmpty();
    assertThat(acme.task(provision).json().has("cancellation")).isFalse();
  }

  @Test
  void acceptedWorkThatIsWantedIsNotCancelled() {
    accepted();

    askToCancel().isProblem(409, "TASK_WRONG_STATE");
  }

  @Test
  void cancelledWorkEndsWithoutAnEffectAndNeedsNoUndoing() {
    accepted();
    acme.cancel(order).isOk();
    askToCancel().isOk();
    acme.process(order, "compensate", Map.of()).isProblem(409, "ORDER_WRONG_STATE");

    Reply ended = cancelled();
    Reply asked = acme.process(order, "compensate", Map.of()).isOk();
    Reply finished = acme.process(order, "finish-cancellation", Map.of()).isOk();

    assertThat(ended.text("state")).isEqualTo("FAILED");
    assertThat(column(CANCELLATIONS)).containsExactly("DONE");
    assertThat(asked.json().path("compensationWaves")).isEmpty();
    assertThat(finished.text("state")).isEqualTo("CANCELLED");
    assertThat(column("SELECT count(*) FROM fallout_case")).containsExactly("0");
    assertThat(acme.events(order)).containsSubsequence("OrderTaskFailed", "OrderCancelled");
  }

  @Test
  void whatWasTooLateIsUndone() {
    accepted();
    acme.cancel(order).isOk();
    askToCancel().isOk();

    CallbackTest.done(acme, begun);

    assertThat(acme.task(provision).text("state")).isEqualTo("COMPLETED");
    assertThat(column(CANCELLATIONS)).containsExactly("REFUSED NOT_CANCELLED");
    acme.process(order, "finish-cancellation", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.process(order, "compensate", Map.of()).isOk();
    assertThat(acme.undoing(order, "DEPROVISION_SERVICE")).hasSize(1);
    acme.undoEverything(order);
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    assertThat(acme.task(provision).text("state")).isEqualTo("COMPENSATED");
  }

  @Test
  void anEndThatNobodyKnowsGoesToPeopleAndIsNeverTakenForCancelled() {
    accepted();
    acme.cancel(order).isOk();
    askToCancel().isOk();

    refused("TECHNICAL", "OUTCOME_UNKNOWN");

    assertThat(acme.order(order).text("state")).isEqualTo("FALLOUT");
    assertThat(column(CANCELLATIONS)).containsExactly("GIVEN_UP OUTCOME_UNKNOWN");
    acme.process(order, "finish-cancellation", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.resolve(acme.openCase(), Map.of("resolution", "RETRY", "reason", "ask once more")).isOk();
    Reply secondRound = acme.begin(provision);
    assertThat(secondRound.json().path("earlierAttempts")).as("work only").hasSize(1);
    assertThat(secondRound.json().has("cancellation")).isFalse();
  }

  @Test
  void aLateReportThatItWasDoneAfterAllIsAuditedAndBroughtToPeople() {
    accepted();
    acme.cancel(order).isOk();
    askToCancel().isOk();
    cancelled();

    CallbackTest.done(acme, begun);

    assertThat(acme.task(provision).text("state")).isEqualTo("FAILED");
    assertThat(acme.openCase().text("code")).isEqualTo("CALLBACK_CONTRADICTS");
    assertThat(acme.openCase().text("holdsOrder")).isEqualTo("true");
    assertThat(acme.order(order).text("state")).isEqualTo("FALLOUT");
    assertThat(column("SELECT disposition FROM partner_callback")).containsExactly("CONTRADICTING");
    assertThat(column("SELECT actor FROM audit_log ORDER BY position DESC LIMIT 1").getFirst())
        .contains("partner-provisioning");
    assertThat(story()).contains("against what is known");
  }

  @Test
  void aLateReportThatItWasCancelledSaysNothingNew() {
    accepted();
    acme.cancel(order).isOk();
    askToCancel().isOk();
    cancelled();

    Map<String, Object> report = Map.of("status", "REFUSED", "code", "CANCELLED");
    assertThat(CallbackTest.reported(acme, begun, report).status()).isEqualTo(202);

    assertThat(column("SELECT disposition FROM partner_callback")).containsExactly("LATE");
    assertThat(column("SELECT count(*) FROM fallout_case")).containsExactly("0");
  }

  @Test
  void aReportThatItWasCancelledEndsTheTaskByItself() {
    accepted();
    acme.cancel(order).isOk();
    askToCancel().isOk();

    CallbackTest.reported(acme, begun, Map.of("status", "REFUSED", "code", "CANCELLED"));

    assertThat(acme.task(provision).text("state")).isEqualTo("FAILED");
    assertThat(column(CANCELLATIONS)).containsExactly("DONE");
  }

  @Test
  void nobodyReportsOnTheCancellationItself() {
    accepted();
    acme.cancel(order).isOk();
    Reply asked = askToCancel().isOk();
    String key = asked.json().at("/cancellation/idempotencyKey").asText();

    CallbackTest.reported(acme, begun, Map.of("idempotencyKey", key))
        .isProblem(404, "CALLBACK_UNKNOWN");
    assertThat(acme.task(provision).text("state")).isEqualTo("WAITING_CALLBACK");
  }

  @Test
  void whatAnAmendmentTakesOutIsCancelledToo() {
    UUID amended =
        acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2"))
            .uuid("orderId");
    UUID service = acme.tasks(amended, "PROVISION_SERVICE").getFirst();
    Reply call = acme.begin(service);
    acme.work(service, "await-callback", TaskReportsTest.accepted(call)).isOk();

    acme.amend(amended, AmendmentTest.taking("line-2"));
    acme.work(service, "cancel-call", TaskReportsTest.cancellation(call)).isOk();
    acme.work(service, "refuse", refusal(call, "BUSINESS", "CANCELLED")).isOk();
    Reply taken = acme.process(amended, "amend", Map.of()).isOk();

    assertThat(taken.json().path("compensationWaves")).isEmpty();
    acme.doTheRest(amended);
    assertThat(acme.process(amended, "complete", Map.of()).isOk().text("state"))
        .isEqualTo("COMPLETED");
  }

  @Test
  void nobodyIsAskedToCancelForASuspendedTenant() {
    accepted();
    acme.cancel(order).isOk();
    acme.suspend();

    askToCancel().isProblem(409, "TENANT_SUSPENDED");

    acme.resume();
    askToCancel().isOk();
  }

  @RepeatedTest(5)
  void theCancellationAndTheReportRaceAndThePartnersTruthStays() throws Exception {
    accepted();
    acme.cancel(order).isOk();
    askToCancel().isOk();

    List<Reply> replies =
        Race.of(
            () -> acme.work(provision, "refuse", refusal(begun, "BUSINESS", "CANCELLED")),
            () -> CallbackTest.reported(acme, begun, Map.of()));

    boolean cancelled = acme.task(provision).text("state").equals("FAILED");
    assertThat(replies.getLast().status()).as("a report is always taken").isEqualTo(202);
    assertThat(acme.task(provision).text("state")).isIn("FAILED", "COMPLETED");
    assertThat(column(CANCELLATIONS)).containsExactly(cancelled ? "DONE" : "REFUSED NOT_CANCELLED");
    assertThat(column("SELECT disposition FROM partner_callback"))
        .containsExactly(cancelled ? "CONTRADICTING" : "APPLIED");
    if (cancelled) {
      acme.process(order, "compensate", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
      acme.resolve(acme.openCase(), Map.of("resolution", "RETRY", "reason", "undo it")).isOk();
    }
    Reply compensated = acme.process(order, "compensate", Map.of()).isOk();
    assertThat(compensated.json().path("compensationWaves")).hasSize(1);
    acme.events(order);
  }

  @RepeatedTest(5)
  void askingToCancelAndTheReportRace() throws Exception {
    accepted();
    acme.cancel(order).isOk();

    List<Reply> replies =
        Race.of(this::askToCancel, () -> CallbackTest.reported(acme, begun, Map.of()));

    assertThat(replies.getFirst().status()).isIn(200, 409, 412);
    assertThat(acme.task(provision).text("state")).isEqualTo("COMPLETED");
    assertThat(column(CANCELLATIONS)).doesNotContain("OPEN", "DONE");
    acme.process(order, "compensate", Map.of()).isOk();
    assertThat(acme.undoing(order, "DEPROVISION_SERVICE")).hasSize(1);
    acme.events(order);
  }

  private Reply accepted() {
    return acme.work(provision, "await-callback", TaskReportsTest.accepted(begun)).isOk();
  }

  private Reply askToCancel() {
    return acme.work(provision, "cancel-call", TaskReportsTest.cancellation(begun));
  }

  /** The partner, asked by the key of the work, says so. */
  private Reply cancelled() {
    return refused("BUSINESS", "CANCELLED");
  }

  private Reply refused(String category, String code) {
    return acme.work(provision, "refuse", refusal(begun, category, code)).isOk();
  }

  private Map<String, Object> refusal(Reply call, String category, String code) {
    Map<String, Object> report = new HashMap<>(acme.refusal(call));
    report.put("category", category);
    report.put("errorCode", code);
    return report;
  }

  private String story() {
    return acme.server()
        .api
        .get("/v1/orders/" + order + "/timeline?limit=100", acme.viewer())
        .isOk()
        .body();
  }

  private List<String> column(String sql) {
    return acme.server().view.column(acme.tenant(), sql);
  }
}
