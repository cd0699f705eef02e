package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases that people open. */
class RaisedFalloutTest {
  private static final String CASES = "/v1/fallout-cases";

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();
  private final Scene globex = server.tenant();
  private final UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
  private final UUID task = acme.tasks(order, "RESERVE_INVENTORY").getFirst();

  @Test
  void aPersonOpensACaseAndTheOrderGoesOn() {
    Reply opened = open(acme.operator(), seen(null)).isCreated();

    String location = CASES + "/" + opened.text("caseId");
    assertThat(opened.header("Location")).endsWith(location);
    Reply fallout = server.api.get(location, acme.viewer()).isOk();
    assertThat(fallout.etag()).isEqualTo(opened.etag());
    assertThat(fallout.text("openedBy")).isEqualTo("otto.operator");
    assertThat(fallout.text("openingEvidence")).isEqualTo("ticket 4711");
    assertThat(fallout.text("detail")).isEqualTo("the address is wrong");
    assertThat(fallout.text("owner")).isEqualTo("order-management");
    assertThat(fallout.text("code")).isEqualTo("OPENED_BY_PERSON");
    assertThat(fallout.json().at("/severityInputs/customerTier").asText()).isNotBlank();
    assertThat(acme.order(order).text("state")).isEqualTo("IN_PROGRESS");
    assertThat(acme.events(order)).endsWith("OrderFalloutNoted");
    assertThat(audited()).isEqualTo(1);
    acme.done(task);
  }

  @Test
  void aCaseOfATaskGoesThroughItsStagesToASecondPerson() {
    Reply opened = open(acme.operator(), seen(task)).isCreated();
    acme.resolve(opened, Map.of("resolution", "RETRY", "reason", "try again"))
        .isProblem(422, "FALLOUT_RESOLUTION_NOT_ALLOWED");

    Reply resolved = acme.resolve(opened, byHand()).isOk();
    acme.onCase(resolved, "verify", acme.operator(), Map.of("reason", "seen"))
        .isProblem(422, "FALLOUT_VERIFIER_NOT_INDEPENDENT");
    Reply closed = acme.onCase(resolved, "verify", acme.senior(), Map.of("reason", "seen")).isOk();

    assertThat(opened.text("taskId")).isEqualTo(task.toString());
    assertThat(closed.text("state")).isEqualTo("VERIFIED_CLOSED");
    assertThat(acme.events(order)).endsWith("OrderFalloutNoted", "OrderFalloutNoteClosed");
  }

  @Test
  void aCaseOfAnOrderIsResolvedToo() {
    Reply opened = open(acme.commander(), seen(null)).isCreated();

    assertThat(acme.resolve(opened, byHand()).isOk().text("state")).isEqualTo("RESOLVED");
    assertThat(acme.events(order)).endsWith("OrderFalloutNoted", "OrderFalloutNoteClosed");
    open(acme.operator(), seen(null)).isCreated();
  }

  @Test
  void theSameKeyOpensOneCaseAndAnotherBodyIsRefused() {
    Reply first = server.api.post(CASES, acme.operator(), "key-1", null, seen(null)).isCreated();
    Reply second = server.api.post(CASES, acme.operator(), "key-1", null, seen(null)).isCreated();

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    server
        .api
        .post(CASES, acme.operator(), "key-1", null, seen(task))
        .isProblem(422, "IDEMPOTENCY_KEY_REUSED");
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void ofTwoPersonsAtOnceOneOpensTheCaseAndTheOtherIsToldOfIt() throws Exception {
    List<Reply> replies =
        Race.of(() -> open(acme.operator(), seen(task)), () -> open(acme.senior(), seen(task)));

    assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 409);
    Reply refused = replies.stream().filter(one -> one.status() == 409).findFirst().orElseThrow();
    Reply opened = replies.stream().filter(one -> one.status() == 201).findFirst().orElseThrow();
    assertThat(refused.isProblem(409, "FALLOUT_ALREADY_OPEN").text("detail"))
        .contains(opened.text("caseId"));
  }

  @Test
  void whatHoldsTheTaskAlreadyIsNotOpenedAgain() {
    acme.work(task, "refuse", acme.refusal(acme.begin(task))).isOk();

    open(acme.operator(), seen(task)).isProblem(409, "FALLOUT_ALREADY_OPEN");
    open(acme.operator(), seen(null)).isCreated();
  }

  @Test
  void anOrderThatHasEndedGetsNoCase() {
    acme.cancel(order).isOk();
    acme.process(order, "finish-cancellation", Map.of()).isOk();

    open(acme.operator(), seen(null)).isProblem(409, "FALLOUT_ORDER_ENDED");
    open(acme.operator(), seen(task)).isProblem(409, "FALLOUT_ORDER_ENDED");
  }

  @Test
  void whatIsUnknownOrAnotherTenantsIsNotFound() {
    open(globex.operator(), seen(null)).isProblem(404, "NOT_FOUND");
    open(globex.operator(), seen(task)).isProblem(404, "NOT_FOUND");
    open(acme.operator(), seen(UUID.randomUUID())).isProblem(404, "NOT_FOUND");
    Map<String, Object> unknown = new HashMap<>(seen(null));
    unknown.put("orderId", UUID.randomUUID());
    open(acme.operator(), unknown).isProblem(404, "NOT_FOUND");
    assertThat(audited()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"VIEWER", "AUDITOR", "SALES", "ENGINEER", "BUSINESS_APPROVER"})
  void whoMayNotDecideCasesMayNotOpenThem(String role) {
    open(server.issuer.token("somebody", acme.tenant(), role), seen(null))
        .isProblem(403, "FORBIDDEN");
  }

  @Test
  void aBodyThatSaysNothingIsRefused() {
    Map<String, Object> body = new HashMap<>(seen(null));
    body.put("reason", "no");
    open(acme.operator(), body).isProblem(400, "INVALID_REQUEST");
    body.remove("reason");
    open(acme.operator(), body).isProblem(400, "INVALID_REQUEST");
  }

  private Map<String, Object> seen(@Nullable UUID taskId) {
    Map<String, Object> body = new HashMap<>();
    body.put("orderId", order);
    body.put("category", "BUSINESS");
    body.put("reason", "the address is wrong");
    body.put("evidence", "ticket 4711");
    if (taskId != null) {
      body.put("taskId", taskId);
    }
    return body;
  }

  private static Map<String, Object> byHand() {
    return Map.of(
        "resolution", "MANUALLY_RESOLVED", "reason", "put right", "evidence", "ticket 4712");
  }

  private Reply open(String token, Map<String, Object> body) {
    return server.api.post(CASES, token, null, body);
  }

  private long audited() {
    return server.view.count(
        acme.tenant(), "SELECT count(*) FROM audit_log WHERE action = 'openFalloutCase'");
  }
}
