package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The way of a case from the worklist to its verified end. */
class FalloutStagesTest {

  private static final Map<String, Object> RETRY =
      Map.of("resolution", "RETRY", "reason", "stock has arrived");
  private static final Map<String, Object> BY_HAND =
      Map.of(
          "resolution", "MANUALLY_RESOLVED", "reason", "done by phone", "evidence", "ticket 4711");
  private static final Map<String, Object> LEFT_OUT =
      Map.of("resolution", "SKIP", "reason", "the customer has one");
  private static final Map<String, Object> SEEN = Map.of("reason", "seen at the partner");

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();
  private final UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
  private final UUID task = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
  private final Reply opened = refused();

  @Test
  void aCaseIsGivenToAPersonAndFoundOnTheirWorklist() {
    Reply assigned = assign(opened, "olga").isOk();
    Reply handedOn = assign(assigned, "oscar").isOk();

    assertThat(assigned.text("state")).isEqualTo("ASSIGNED");
    assertThat(handedOn.text("assignee")).isEqualTo("oscar");
    assertThat(worklist("assignee=oscar&owner=order-management&state=ASSIGNED"))
        .containsExactly(opened.text("caseId"));
    assertThat(worklist("assignee=olga")).isEmpty();
    assertThat(worklist("orderId=" + order + "&severity=" + opened.text("severity")))
        .containsExactly(opened.text("caseId"));
    assertThat(audited("assignFalloutCase")).isEqualTo(2);
  }

  @Test
  void whoDecidesACaseThatNobodyHasHasIt() {
    Reply resolved = acme.resolve(opened, RETRY).isOk();

    assertThat(resolved.text("assignee")).isEqualTo("otto.operator");
  }

  @Test
  void whatIsNotResolvedCannotBeVerifiedAndWhatIsResolvedCannotBeAssigned() {
    verify(opened, acme.senior()).isProblem(409, "FALLOUT_WRONG_STATE");
    Reply resolved = acme.resolve(opened, RETRY).isOk();

    assign(resolved, "olga").isProblem(409, "FALLOUT_WRONG_STATE");
  }

  @Test
  void aRetryIsClosedByTheClockOnceItsTaskIsDone() {
    Reply resolved = acme.resolve(opened, RETRY).isOk();
    verify(resolved, acme.senior()).isProblem(409, "FALLOUT_NOT_CURED");
    look();
    assertThat(seen(resolved).text("state")).isEqualTo("RESOLVED");
    acme.done(task);

    server.clock.advance(Duration.ofMinutes(1));
    look();
    look();

    Reply closed = seen(resolved);
    assertThat(closed.text("state")).isEqualTo("VERIFIED_CLOSED");
    assertThat(closed.text("verifiedBy")).isEqualTo("fallout-verification");
    assertThat(audited("verifyFalloutCase")).isEqualTo(1);
    verify(closed, acme.senior()).isProblem(409, "FALLOUT_WRONG_STATE");
  }

  @Test
  void aRetryThatDidNotCureSaysSo() {
    Reply first = acme.resolve(opened, RETRY).isOk();
    Reply again = refused();

    assertThat(again.text("recurrenceOf")).isEqualTo(first.text("caseId"));
    Reply before = seen(first);
    assertThat(before.text("recurredAs")).isEqualTo(again.text("caseId"));
    Reply notCured = verify(before, acme.senior()).isProblem(409, "FALLOUT_NOT_CURED");
    assertThat(notCured.text("detail")).contains("FALLOUT").contains(again.text("caseId"));

    acme.resolve(again, RETRY).isOk();
    acme.done(task);
    server.clock.advance(Duration.ofMinutes(2));
    look();
    look();

    assertThat(List.of(seen(first).text("state"), seen(again).text("state")))
        .containsOnly("VERIFIED_CLOSED");
    assertThat(seen(first).text("outcome")).isEqualTo("NOT_CURED");
    assertThat(seen(again).text("outcome")).isEqualTo("HELD");
  }

  @Test
  void aRetryThatCameBackAndWasLeftOutWaitsForTheSecondPersonAsWell() {
    Reply first = acme.resolve(opened, RETRY).isOk();
    Reply again = refused();
    Reply left = acme.resolve(again, LEFT_OUT).isOk();

    server.clock.advance(Duration.ofHours(1));
    look();
    look();

    assertThat(seen(first).text("state")).as("nobody has seen it").isEqualTo("RESOLVED");
    verify(seen(first), acme.senior()).isProblem(409, "FALLOUT_NOT_CURED");
    assertThat(acme.task(task).text("state")).isEqualTo("SKIPPED");

    verify(left, acme.senior()).isOk();
    look();

    assertThat(closed(first)).isEqualTo("VERIFIED_CLOSED NOT_CURED");
    assertThat(closed(again)).isEqualTo("VERIFIED_CLOSED HELD");
  }

  @Test
  void aRetryWhosePartnerRefusedAgainAfterACancellationDidNotCure() {
    Reply retried = acme.resolve(opened, RETRY).isOk();
    acme.cancel(order).isOk();
    acme.work(task, "refuse", acme.refusal(acme.begin(task))).isOk();
    assertThat(acme.task(task).text("state")).isEqualTo("FAILED");

    server.clock.advance(Duration.ofMinutes(1));
    look();
    assertThat(seen(retried).text("state")).as("the order goes on").isEqualTo("RESOLVED");
    verify(seen(retried), acme.senior()).isProblem(409, "FALLOUT_NOT_CURED");

    acme.process(order, "finish-cancellation", Map.of()).isOk();
    server.clock.advance(Duration.ofMinutes(1));
    look();

    assertThat(closed(retried)).isEqualTo("VERIFIED_CLOSED NOT_CURED");
    assertThat(audited("the data shows that the retry did not cure%")).isEqualTo(1);
  }

  @Test
  void aRetryOfACaptureThatWasCancelledBeforeItWasCheckedDidNotCure() {
    UUID unheard =
        acme.submitted(anAcceptedQuote().with("line-1", "UNHEARD_OF", "10.00")).uuid("orderId");
    acme.process(unheard, "validate", Map.of()).isOk();
    Reply retried = acme.resolve(acme.openCase(), RETRY).isOk();
    acme.cancel(unheard).isOk();
    look();
    assertThat(seen(retried).text("state")).isEqualTo("RESOLVED");

    acme.process(unheard, "finish-cancellation", Map.of()).isOk();
    server.clock.advance(Duration.ofMinutes(1));
    look();

    assertThat(closed(retried)).isEqualTo("VERIFIED_CLOSED NOT_CURED");
  }

  @Test
  void whatWasDoneByHandIsVerifiedByAnotherPerson() {
    Reply resolved = acme.resolve(opened, BY_HAND).isOk();
    verify(resolved, acme.operator()).isProblem(422, "FALLOUT_VERIFIER_NOT_INDEPENDENT");
    server.clock.advance(Duration.ofHours(1));
    look();
    assertThat(seen(resolved).text("state")).as("no clock has eyes").isEqualTo("RESOLVED");

    Reply closed = verify(resolved, acme.senior()).isOk();

    assertThat(closed.text("verifiedBy")).isEqualTo("sina.senior");
    assertThat(closed.text("state")).isEqualTo("VERIFIED_CLOSED");
  }

  @Test
  void aCaseOfACancelledOrderIsClosedWhenTheOrderIs() {
    acme.cancel(order).isOk();
    look();
    assertThat(seen(opened).text("state")).isEqualTo("RESOLVED");
    acme.process(order, "finish-cancellation", Map.of()).isOk();

    server.clock.advance(Duration.ofMinutes(1));
    look();

    assertThat(acme.order(order).text("state")).isEqualTo("CANCELLED");
    assertThat(seen(opened).text("state")).isEqualTo("VERIFIED_CLOSED");
  }

  @Test
  void ofAPersonAndTwoClocksAtOnceOneClosesTheCase() throws Exception {
    Reply resolved = acme.resolve(opened, RETRY).isOk();
    acme.done(task);

    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Callable<Integer> clock = () -> server.service.verifying().look();
      Callable<Integer> person = () -> verify(resolved, acme.senior()).status() == 200 ? 1 : 0;
      int closed = 0;
      for (var one : threads.invokeAll(List.of(clock, clock, person))) {
        closed += one.get();
      }
      assertThat(closed).isGreaterThanOrEqualTo(1);
    }

    assertThat(audited("verifyFalloutCase")).isEqualTo(1);
    assertThat(seen(resolved).text("version")).isEqualTo("3");
  }

  private Reply refused() {
    acme.work(task, "refuse", acme.refusal(acme.begin(task))).isOk();
    return acme.openCase();
  }

  private Reply assign(Reply fallout, String assignee) {
    return acme.onCase(fallout, "assign", acme.operator(), Map.of("assignee", assignee));
  }

  private Reply verify(Reply fallout, String token) {
    return acme.onCase(fallout, "verify", token, SEEN);
  }

  private Reply seen(Reply fallout) {
    return server.api.get("/v1/fallout-cases/" + fallout.text("caseId"), acme.operator()).isOk();
  }

  private String closed(Reply fallout) {
    Reply seen = seen(fallout);
    return seen.text("state") + " " + seen.text("outcome");
  }

  private List<String> worklist(String query) {
    Reply page = server.api.get("/v1/fallout-cases?" + query, acme.operator()).isOk();
    return page.json().at("/items").findValuesAsText("caseId");
  }

  private void look() {
    server.service.verifying().look();
  }

  private long audited(String actionOrReason) {
    String sql =
        "SELECT count(*)::text FROM audit_log WHERE '%1$s' = action OR reason LIKE '%1$s'"
            .formatted(actionOrReason);
    return Long.parseLong(server.view.column(acme.tenant(), sql).getFirst());
  }
}
