package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the engine tells of processes that stand still becomes cases, and ends them. */
class StandstillTest {
  private static final String DECOMPOSE = "order.decompose";
  private static final String CHILD = "2251799813685999";

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();
  private final Scene globex = server.tenant();
  private final UUID order = validated();

  @Test
  void aProcessThatStandsStillBecomesACaseAndItsOrderStaysWhereItIs() {
    Reply told = tell(incident("1", DECOMPOSE)).isOk();

    Reply fallout = seen(told);
    assertThat(fallout.text("category")).isEqualTo("PROCESS");
    assertThat(fallout.text("owner")).isEqualTo("process-operations");
    assertThat(fallout.text("state")).isEqualTo("IDENTIFIED");
    assertThat(fallout.text("severity")).isIn("P0", "P1", "P2", "P3");
    assertThat(fallout.text("code")).isEqualTo("JOB_NO_RETRIES");
    assertThat(fallout.text("openedBy")).isEqualTo("workflow");
    assertThat(fallout.json().path("holdsOrder").asBoolean()).isFalse();
    assertThat(fallout.json().at("/incidents/0/incidentKey").asText()).isEqualTo("1");
    assertThat(fallout.json().at("/incidents/0/elementId").asText()).isEqualTo("the-step");
    assertThat(fallout.text("detail")).contains("the-step", "no answer that can be");
    assertThat(acme.order(order).text("state")).isEqualTo("VALIDATED");
    assertThat(acme.events(order)).endsWith("OrderValidated", "OrderFalloutNoted");
  }

  @Test
  void anIncidentIsTakenOnceHoweverOftenAndByWhichCommandItIsTold() throws Exception {
    Map<String, Object> incident = incident("1", DECOMPOSE);
    String path = path(acme, order);
    String key = UUID.randomUUID().toString();

    Reply first = server.api.post(path, acme.worker(), key, null, incident).isOk();
    Reply repeat = server.api.post(path, acme.worker(), key, null, incident).isOk();
    List<Reply> others = Race.of(() -> tell(incident), () -> tell(incident));

    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(repeat.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(others).allSatisfy(reply -> assertThat(reply.body()).isEqualTo(first.body()));
    assertThat(cases()).hasSize(1);
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void ofTwoIncidentsAtOnceOneOpensTheCaseAndTheOtherJoinsIt() throws Exception {
    List<Reply> told =
        Race.of(() -> tell(incident("1", DECOMPOSE)), () -> tell(incident("2", DECOMPOSE)));

    assertThat(told).allSatisfy(Reply::isOk);
    assertThat(cases()).hasSize(1);
    assertThat(seen(told.getFirst()).json().path("incidents")).hasSize(2);
  }

  @Test
  void theCaseIsResolvedWhenNothingOfTheProcessStandsAnyMore() {
    tell(incident("1", DECOMPOSE)).isOk();
    Reply second = tell(incident("2", null)).isOk();

    Reply one = tell(resolved("1", DECOMPOSE)).isOk();
    assertThat(one.text("state")).isEqualTo("IDENTIFIED");
    Reply both = tell(resolved("2", null)).isOk();

    assertThat(both.text("caseId")).isEqualTo(second.text("caseId"));
    assertThat(both.text("state")).isEqualTo("RESOLVED");
    assertThat(both.text("resolution")).isEqualTo("RETRY");
    assertThat(both.text("resolvedBy")).isEqualTo("otto.operator");
    assertThat(both.text("reason")).isEqualTo("rolled forward");
    assertThat(acme.events(order)).endsWith("OrderFalloutNoteClosed");
  }

  @Test
  void theCaseIsClosedWhenTheStepIsDoneAndNotBecauseTheEngineTriesAgain() {
    tell(incident("1", DECOMPOSE)).isOk();
    Reply resolved = tell(resolved("1", DECOMPOSE)).isOk();
    verify(resolved).isProblem(409, "FALLOUT_NOT_CURED");
    look();
    assertThat(seen(resolved).text("state")).isEqualTo("RESOLVED");

    acme.process(order, "decompose", Map.of()).isOk();
    look();

    Reply closed = seen(resolved);
    assertThat(closed.text("state")).isEqualTo("VERIFIED_CLOSED");
    assertThat(closed.text("verifiedBy")).isEqualTo("fallout-verification");
  }

  @Test
  void aStandstillThatNoStepShowsIsClosedAtTheEndOfTheOrder() {
    tell(incident("1", null)).isOk();
    Reply resolved = tell(resolved("1", null)).isOk();
    acme.process(order, "decompose", Map.of()).isOk();
    look();
    assertThat(seen(resolved).text("state")).isEqualTo("RESOLVED");

    acme.cancel(order).isOk();
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    look();

    assertThat(seen(resolved).text("state")).isEqualTo("VERIFIED_CLOSED");
  }

  @Test
  void aProcessThatStandsStillAgainIsARecurrence() {
    Reply first = tell(incident("1", DECOMPOSE)).isOk();
    tell(resolved("1", DECOMPOSE)).isOk();

    Reply again = tell(incident("2", DECOMPOSE)).isOk();

    assertThat(again.text("caseId")).isNotEqualTo(first.text("caseId"));
    assertThat(again.text("recurrenceOf")).isEqualTo(first.text("caseId"));
    assertThat(seen(first).text("recurredAs")).isEqualTo(again.text("caseId"));
    assertThat(verify(seen(first)).isProblem(409, "FALLOUT_NOT_CURED").text("detail"))
        .contains(again.text("caseId"));
  }

  @Test
  void aLateWordOfAnIncidentThatIsOverChangesNothing() {
    tell(incident("1", DECOMPOSE)).isOk();
    Reply resolved = tell(resolved("1", DECOMPOSE)).isOk();

    Reply late = tell(incident("1", DECOMPOSE)).isOk();
    Reply twice = tell(resolved("1", DECOMPOSE)).isOk();

    assertThat(late.body()).isEqualTo(resolved.body());
    assertThat(twice.body()).isEqualTo(resolved.body());
    assertThat(cases()).hasSize(1);
    assertThat(audited()).isEqualTo(2);
  }

  @Test
  void whatWasOverBeforeItCouldBeToldLeavesItsCase() {
    Reply told = tell(resolved("1", DECOMPOSE)).isOk();

    assertThat(told.text("state")).isEqualTo("RESOLVED");
    assertThat(acme.events(order)).endsWith("OrderFalloutNoted", "OrderFalloutNoteClosed");
  }

  @Test
  void noPersonResolvesTheCaseWhileTheProcessStandsStill() {
    Reply told = tell(incident("1", DECOMPOSE)).isOk();
    String incidentId = told.json().at("/incidents/0/incidentId").asText();

    for (String resolution : List.of("RETRY", "SKIP", "MANUALLY_RESOLVED")) {
      Reply refused =
          acme.resolve(
              told, Map.of("resolution", resolution, "reason", "go on", "evidence", "ticket 1"));
      refused.isProblem(409, "FALLOUT_PROCESS_STANDS_STILL");
      assertThat(refused.text("detail")).contains("POST /v1/incidents/" + incidentId + "/resolve");
    }
    assertThat(acme.onCase(told, "assign", acme.operator(), Map.of("assignee", "olga")).status())
        .isEqualTo(200);
  }

  @Test
  void theCaseOfATaskStandsBesideThatOfItsWorkAndIsNoRecurrenceOfIt() {
    UUID started = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID task = acme.tasks(started, "RESERVE_INVENTORY").getFirst();
    Reply begun = acme.begin(task);
    Map<String, Object> ofTask = ofTask(incident("7", "fulfillment.RESERVE_INVENTORY"), task);
    Reply standstill = tell(acme, started, ofTask).isOk();
    Map<String, Object> end = new HashMap<>(ofTask);
    end.put("resolved", Map.of("at", "2026-11-21T10:10:00Z"));
    Reply goneOn = tell(acme, started, end).isOk();
    assertThat(goneOn.text("resolvedBy")).isEqualTo("workflow");

    acme.work(task, "refuse", acme.refusal(begun)).isOk();
    Reply work = acme.openCase();

    assertThat(standstill.text("taskId")).isEqualTo(task.toString());
    assertThat(work.text("code")).isEqualTo("OUT_OF_STOCK");
    assertThat(work.json().has("recurrenceOf")).isFalse();
    look();
    assertThat(seen(goneOn).text("state")).as("the task is not done").isEqualTo("RESOLVED");
    acme.resolve(work, Map.of("resolution", "RETRY", "reason", "stock has come")).isOk();
    acme.done(task);
    look();
    assertThat(seen(goneOn).text("state")).isEqualTo("VERIFIED_CLOSED");
  }

  @Test
  void nobodyOpensACaseForATaskWhoseProcessIsKnownToStandStill() {
    UUID started = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID task = acme.tasks(started, "RESERVE_INVENTORY").getFirst();
    tell(acme, started, ofTask(incident("7", "fulfillment.RESERVE_INVENTORY"), task)).isOk();
    Reply byHand =
        server.api.post(
            "/v1/fallout-cases",
            acme.operator(),
            null,
            Map.of("orderId", started, "taskId", task, "category", "DATA", "reason", "looks odd"));

    assertThat(byHand.isProblem(409, "FALLOUT_ALREADY_OPEN").text("detail"))
        .contains("JOB_NO_RETRIES");
  }

  @Test
  void aStandstillHoldsUpNeitherTheEndOfTheOrderNorItsCancellation() {
    Reply told = tell(incident("1", DECOMPOSE)).isOk();

    acme.cancel(order).isOk();
    acme.process(order, "finish-cancellation", Map.of()).isOk();

    assertThat(acme.order(order).text("state")).isEqualTo("CANCELLED");
    assertThat(seen(told).text("state")).as("the engine has not said so").isEqualTo("IDENTIFIED");
  }

  @Test
  void anotherTenantsOrderIsUnknownAndPeopleMayNotTell() {
    tell(globex, order, incident("1", DECOMPOSE)).isProblem(404, "NOT_FOUND");
    server
        .api
        .post(path(acme, order), acme.operator(), null, incident("1", DECOMPOSE))
        .isProblem(403, "FORBIDDEN");
    assertThat(cases()).isEmpty();
  }

  private UUID validated() {
    UUID orderId = acme.submitted(anAcceptedQuote().withService("line-1")).uuid("orderId");
    acme.process(orderId, "process-reference", Scene.registration(Scene.INSTANCE)).isOk();
    acme.process(orderId, "validate", Map.of()).isOk();
    return orderId;
  }

  static Map<String, Object> incident(String key, @Nullable String jobType) {
    Map<String, Object> incident = new HashMap<>();
    incident.put("incidentKey", key);
    incident.put("incidentId", UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    incident.put("processId", "order-fulfillment");
    incident.put("processInstanceKey", Scene.INSTANCE);
    incident.put("elementId", "the-step");
    incident.put("errorType", "JOB_NO_RETRIES");
    incident.put("message", "no answer that can be");
    incident.put("openedAt", "2026-11-21T10:00:00Z");
    if (jobType != null) {
      incident.put("jobType", jobType);
    }
    return incident;
  }

  private static Map<String, Object> resolved(String key, @Nullable String jobType) {
    Map<String, Object> incident = incident(key, jobType);
    incident.put(
        "resolved",
        Map.of("at", "2026-11-21T10:10:00Z", "by", "otto.operator", "reason", "rolled forward"));
    return incident;
  }

  private static Map<String, Object> ofTask(Map<String, Object> incident, UUID task) {
    Map<String, Object> ofTask = new HashMap<>(incident);
    ofTask.put("processId", "fulfillment-task");
    ofTask.put("processInstanceKey", CHILD);
    ofTask.put("taskId", task);
    return ofTask;
  }

  private Reply tell(Map<String, Object> incident) {
    return tell(acme, order, incident);
  }

  private Reply tell(Scene scene, UUID orderId, Map<String, Object> incident) {
    return server.api.post(path(scene, orderId), scene.worker(), null, incident);
  }

  private static String path(Scene scene, UUID orderId) {
    return scene.internal("orders/" + orderId + "/process-incidents");
  }

  private Reply verify(Reply fallout) {
    return acme.onCase(fallout, "verify", acme.senior(), Map.of("reason", "it goes on"));
  }

  private Reply seen(Reply fallout) {
    return server.api.get("/v1/fallout-cases/" + fallout.text("caseId"), acme.operator()).isOk();
  }

  private List<String> cases() {
    return server.view.column(acme.tenant(), "SELECT case_id FROM fallout_case");
  }

  private void look() {
    server.clock.advance(Duration.ofMinutes(2));
    server.service.verifying().look();
  }

  private long audited() {
    return server.view.count(
        acme.tenant(), "SELECT count(*) FROM audit_log WHERE action = 'reportProcessIncident'");
  }
}
