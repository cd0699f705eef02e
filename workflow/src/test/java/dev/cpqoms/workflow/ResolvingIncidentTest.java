package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.contracts.ApiOperation;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.workflow.incident.Projections;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's decision about a process that stands still, on a real broker. */
final class ResolvingIncidentTest {
  private static final UUID ORDER = IdSource.timeOrdered().next();
  private static final ExportingEngine ENGINE = new ExportingEngine(ORDER);
  private static final Projections PROJECTIONS = new Projections(ENGINE.database);
  private static final List<String> ROLES =
      List.of(
          "SALES",
          "APPROVER",
          "CATALOG_ADMIN",
          "VIEWER",
          "OPERATOR",
          "SENIOR_OPERATOR",
          "INCIDENT_COMMANDER",
          "ENGINEER",
          "BUSINESS_APPROVER",
          "AUDITOR");
  private static final Map<String, String> REASON = Map.of("reason", "the cause is gone");

  private final SupportDesk operator = as("olga", "acme", "OPERATOR");
  private final String jobType = "probe-" + UUID.randomUUID();
  private final UUID own = IdSource.timeOrdered().next();

  @BeforeAll
  static void start() throws Exception {
    ENGINE.startWorkflow();
  }

  @AfterAll
  static void stop() {
    ENGINE.close();
  }

  @AfterEach
  void theOrderIsAsBefore() {
    ENGINE.orders.in("SUBMITTED");
  }

  @Test
  void aResolvedIncidentLetsTheProcessComplete() {
    long instance = stuck("one-job", own);
    JsonNode incident = operator.incident(own, "OPEN");

    HttpResponse<String> accepted = resolve(operator, incident);

    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    assertThat(accepted.headers().firstValue("Location").orElse(""))
        .endsWith("/v1/incidents/" + incident.path("incidentId").textValue());
    JsonNode resolved = operator.incident(own, "RESOLVED");
    assertThat(resolved.at("/decision/by").textValue()).isEqualTo("olga");
    assertThat(resolved.at("/decision/reason").textValue()).isEqualTo("the cause is gone");
    ActivatedJob again = job();
    assertThat(again.getRetries()).isEqualTo(10);
    ENGINE.complete(again);
    await().atMost(SupportDesk.LIMIT).until(() -> "COMPLETED".equals(PROJECTIONS.state(instance)));
    assertThat(PROJECTIONS.text("acme", audited(incident))).isEqualTo("olga the cause is gone");
  }

  @Test
  void aRetryThatDidNotCureIsAnotherIncidentThatSaysSo() {
    stuck("one-job", own);
    JsonNode first = operator.incident(own, "OPEN");
    resolve(operator, first);
    operator.incident(own, "RESOLVED");

    ENGINE.failForGood(jobType, "still broken");

    JsonNode second = operator.incident(own, "OPEN");
    assertThat(second.path("incidentId")).isNotEqualTo(first.path("incidentId"));
    assertThat(second.path("earlierIncidents").intValue()).isEqualTo(1);
    assertThat(first.path("earlierIncidents").intValue()).isZero();
  }

  @Test
  void aRepeatOfTheCommandGetsTheSameAnswerAndASecondDecisionIsRefused() {
    stuck("one-job", own);
    JsonNode incident = operator.incident(own, "OPEN");
    String path = path(incident);

    HttpResponse<String> first = operator.post(path, etag(incident), "key-" + own, REASON);
    HttpResponse<String> repeat = operator.post(path, etag(incident), "key-" + own, REASON);
    JsonNode resolved = operator.incident(own, "RESOLVED");

    assertThat(repeat.statusCode()).isEqualTo(202);
    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(repeat.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    assertProblem(operator.post(path, etag(resolved), REASON), 409, "INCIDENT_WRONG_STATE");
  }

  @Test
  void aDecisionOnAnOldVersionOrWithoutOneIsRefused() {
    stuck("one-job", own);
    JsonNode incident = operator.incident(own, "OPEN");

    assertProblem(operator.post(path(incident), "\"9\"", REASON), 412, "STALE_VERSION");
    assertProblem(operator.post(path(incident), null, REASON), 428, "PRECONDITION_REQUIRED");
    assertProblem(
        operator.post(path(incident), etag(incident), Map.of("reason", "x")),
        400,
        "INVALID_REQUEST");
    assertThat(operator.incident(own, "OPEN").path("version").intValue()).isEqualTo(1);
  }

  @Test
  void anotherTenantsIncidentIsAnsweredLikeAnUnknownOne() {
    stuck("one-job", own);
    JsonNode incident = operator.incident(own, "OPEN");
    SupportDesk globex = as("gina", "globex", "SENIOR_OPERATOR");

    HttpResponse<String> foreign = resolve(globex, incident);
    HttpResponse<String> unknown =
        globex.post("/v1/incidents/" + UUID.randomUUID() + "/resolve", "\"1\"", REASON);

    assertProblem(foreign, 404, "NOT_FOUND");
    assertThat(Json.tree(foreign.body()).path("detail"))
        .isEqualTo(Json.tree(unknown.body()).path("detail"));
  }

  @ParameterizedTest
  @MethodSource("operationsForPeople")
  void everyOperationIsForTheRolesOfItsContractOnly(ApiOperation operation) {
    String path =
        operation
            .path()
            .replace("{partitionId}", "1")
            .replaceAll("\\{.*\\}", UUID.randomUUID().toString());
    for (String role : ROLES) {
      SupportDesk person = as("pat", "acme", role);
      HttpResponse<String> answer =
          operation.isCommand() ? person.post(path, "\"1\"", REASON) : person.get(path);

      assertThat(answer.statusCode() != 403)
          .as(operation.operationId() + " by " + role)
          .isEqualTo(operation.roles().contains(role));
    }
    SupportDesk service = new SupportDesk(ENGINE.base(), ENGINE.issuer.service("drill"));
    assertThat(
            (operation.isCommand() ? service.post(path, "\"1\"", REASON) : service.get(path))
                .statusCode())
        .isEqualTo(403);
  }

  static Stream<ApiOperation> operationsForPeople() {
    return HttpContract.of("workflow").operations().stream()
        .filter(operation -> operation.path().startsWith("/v1/"));
  }

  @Test
  void factsAreTakenFromServicesOnly() {
    Map<String, Object> batch = Map.of("partitionId", 7, "through", 0, "facts", List.of());

    assertProblem(operator.post("/internal/v1/engine-facts", null, batch), 403, "FORBIDDEN");
  }

  @Test
  void whatIsNoFailedJobNeedsASeniorOperator() {
    ENGINE.beginBranching(Map.of("tenantId", "acme", "orderId", own.toString()));
    JsonNode incident = operator.incident(own, "OPEN");
    assertThat(incident.at("/error/type").textValue())
        .isIn("CONDITION_ERROR", "EXTRACT_VALUE_ERROR");

    assertProblem(resolve(operator, incident), 403, "INCIDENT_NEEDS_SENIOR_OPERATOR");
    assertThat(resolve(as("sam", "acme", "SENIOR_OPERATOR"), incident).statusCode()).isEqualTo(202);

    // Nobody has changed anything, so the engine finds the same again.
    await()
        .atMost(SupportDesk.LIMIT)
        .until(() -> operator.read("/v1/incidents?businessKey=" + own).path("items").size() == 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CANCELLED", "FAILED"})
  void theProcessOfAnOrderThatHasEndedIsNotBegunAgain(String state) {
    stuck("order-fulfillment", ORDER);
    JsonNode incident = operator.incident(ORDER, "OPEN");
    ENGINE.orders.in(state);

    assertProblem(resolve(operator, incident), 409, "INCIDENT_NOT_EXPECTED");

    ENGINE.orders.in("SUBMITTED");
    assertThat(resolve(operator, incident).statusCode()).isEqualTo(202);
    operator.incident(ORDER, "RESOLVED");
  }

  @Test
  void anOrderServiceThatCannotSayLeavesTheIncidentOpen() {
    stuck("order-fulfillment", ORDER);
    JsonNode incident = operator.incident(ORDER, "OPEN");
    ENGINE.orders.drains(true);

    HttpResponse<String> away = resolve(operator, incident);
    ENGINE.orders.drains(false);

    assertProblem(away, 503, "DEPENDENCY_UNAVAILABLE");
    assertThat(resolve(operator, incident).statusCode()).isEqualTo(202);
  }

  @Test
  void aDecisionThatTheEngineCannotHearYetIsKeptAndToldLater() {
    stuck("one-job", own);
    JsonNode incident = operator.incident(own, "OPEN");
    ENGINE.killBroker();

    assertThat(resolve(operator, incident).statusCode()).isEqualTo(202);
    await()
        .atMost(SupportDesk.LIMIT)
        .until(() -> operator.incident(own, "RESOLVING").at("/decision/lastError").isTextual());
    ENGINE.startBroker();

    operator.incident(own, "RESOLVED");
    ENGINE.complete(job());
  }

  @Test
  void dyingBetweenTellingAndRecordingIsHarmless() {
    stuck("one-job", own);
    resolve(operator, operator.incident(own, "OPEN"));
    operator.incident(own, "RESOLVED");

    // What a process that died in between has left behind.
    PROJECTIONS.change(
        "UPDATE engine_incident SET state = 'RESOLVING', resolved_at = NULL, next_attempt_at ="
            + " now() WHERE business_key = '"
            + own
            + "'");

    operator.incident(own, "RESOLVED");
    ENGINE.complete(job());
    assertThat(operator.read("/v1/incidents?businessKey=" + own).path("items")).hasSize(1);
  }

  private long stuck(String processId, UUID orderId) {
    long instance =
        ENGINE.begin(processId, jobType, Map.of("tenantId", "acme", "orderId", orderId.toString()));
    ENGINE.failForGood(jobType, "broken");
    return instance;
  }

  private ActivatedJob job() {
    List<ActivatedJob> jobs = ENGINE.jobs(jobType);
    return jobs.getFirst();
  }

  private static HttpResponse<String> resolve(SupportDesk desk, JsonNode incident) {
    return desk.post(path(incident), etag(incident), REASON);
  }

  private static String path(JsonNode incident) {
    return "/v1/incidents/" + incident.path("incidentId").textValue() + "/resolve";
  }

  private static String etag(JsonNode incident) {
    return "\"" + incident.path("version").longValue() + "\"";
  }

  private static String audited(JsonNode incident) {
    return "SELECT actor || ' ' || reason FROM audit_log WHERE action = 'resolveIncident'"
        + " AND target_id = '"
        + incident.path("incidentId").textValue()
        + "'";
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Json.tree(answer.body()).path("code").textValue()).isEqualTo(code);
  }

  private static SupportDesk as(String subject, String tenant, String role) {
    return new SupportDesk(ENGINE.base(), ENGINE.issuer.token(subject, tenant, role));
  }
}
