package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.workflow.incident.Projections;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine does not have, as support sees it and lets it go, on a real broker. */
final class EngineMessagesTest {
  private static final UUID ORDER = IdSource.timeOrdered().next();
  private static final ExportingEngine ENGINE = new ExportingEngine(ORDER);
  private static final Projections ROWS = new Projections(ENGINE.database);
  private static final Map<String, String> REASON = Map.of("reason", "the cause is gone");

  private final SupportDesk operator = as("olga", "acme", "OPERATOR");
  private final UUID own = IdSource.timeOrdered().next();

  @BeforeAll
  static void start() throws Exception {
    ENGINE.deploy();
    ENGINE.startWorkflow();
  }

  @AfterAll
  static void stop() {
    ENGINE.close();
  }

  @AfterEach
  void theOrderIsAsBefore() {
    ENGINE.orders.drains(false);
    ENGINE.orders.in("SUBMITTED");
  }

  @Test
  void whatTheEngineRefusesIsListedWithItsReasonForItsTenantOnly() {
    message("[1]");

    JsonNode message = inState("QUARANTINED");

    assertThat(message.path("kind").textValue()).isEqualTo("MESSAGE");
    assertThat(message.path("name").textValue()).isEqualTo("task-settled");
    assertThat(message.path("lastError").textValue()).startsWith("INVALID_ARGUMENT");
    assertThat(message.path("attempts").intValue()).isEqualTo(1);
    SupportDesk globex = as("gina", "globex", "SENIOR_OPERATOR");
    assertThat(globex.read("/v1/engine-messages").path("items")).isEmpty();
    assertProblem(globex.get(path(message)), 404, "NOT_FOUND");
    assertProblem(release(globex, message), 404, "NOT_FOUND");
    assertThat(metric("workflow_publications_quarantined")).isPositive();
  }

  @Test
  void aReleasedMessageIsDeliveredAndAudited() {
    message("[1]");
    JsonNode message = inState("QUARANTINED");
    ROWS.change(
        "UPDATE published_message SET variables = '{}' WHERE correlation_key = " + quoted());

    HttpResponse<String> released = release(operator, message);

    assertThat(released.statusCode()).as(released.body()).isEqualTo(202);
    JsonNode delivered = delivered(message);
    assertThat(delivered.at("/release/by").textValue()).isEqualTo("olga");
    assertThat(delivered.at("/release/reason").textValue()).isEqualTo("the cause is gone");
    assertThat(listed()).isEmpty();
    assertThat(ROWS.text("acme", audited(message))).isEqualTo("olga the cause is gone");
  }

  @Test
  void whatIsReleasedTooEarlyComesBack() {
    message("[1]");
    JsonNode message = inState("QUARANTINED");

    assertThat(release(operator, message).statusCode()).isEqualTo(202);

    await()
        .atMost(SupportDesk.LIMIT)
        .until(() -> operator.read(path(message)).path("attempts").intValue() == 2);
    JsonNode again = inState("QUARANTINED");
    assertThat(again.at("/release/times").intValue()).isEqualTo(1);
    assertThat(release(operator, again).statusCode()).isEqualTo(202);
  }

  @Test
  void aRepeatOfTheCommandGetsTheSameAnswerAndAnOldVersionIsRefused() {
    message("[1]");
    JsonNode message = inState("QUARANTINED");
    ROWS.change(
        "UPDATE published_message SET variables = '{}' WHERE correlation_key = " + quoted());
    String path = path(message) + "/release";

    assertProblem(operator.post(path, "\"99\"", REASON), 412, "STALE_VERSION");
    assertProblem(operator.post(path, null, REASON), 428, "PRECONDITION_REQUIRED");
    HttpResponse<String> first = operator.post(path, etag(message), "key-" + own, REASON);
    HttpResponse<String> repeat = operator.post(path, etag(message), "key-" + own, REASON);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(repeat.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    assertProblem(release(operator, delivered(message)), 409, "ENGINE_MESSAGE_WRONG_STATE");
  }

  @Test
  void aStartThatLedToNoProcessIsSeenAndStartedAgain() {
    // As a publisher left it behind whose message led to nothing.
    start("order-fulfillment", "order-submitted", ORDER, "'STARTED', now()");
    JsonNode lost = inState(ORDER, "WITHOUT_INSTANCE");
    assertThat(metric("workflow_starts_without_instance")).isEqualTo(1);

    ENGINE.orders.drains(true);
    assertProblem(release(operator, lost), 503, "DEPENDENCY_UNAVAILABLE");
    ENGINE.orders.drains(false);
    ENGINE.orders.in("CANCELLED");
    assertProblem(release(operator, lost), 409, "PROCESS_START_NOT_EXPECTED");
    ENGINE.orders.in("SUBMITTED");
    assertThat(release(operator, lost).statusCode()).isEqualTo(202);

    await()
        .atMost(SupportDesk.LIMIT)
        .until(() -> operator.read(path(lost)).path("processInstanceKey").isTextual());
    assertThat(operator.read(path(lost)).path("state").textValue()).isEqualTo("DELIVERED");
    assertThat(processes(ORDER).findValuesAsText("processId"))
        .containsOnlyOnce("order-fulfillment");
  }

  @Test
  void noSecondProcessComesOfAStartWhoseProcessIsNotTold() {
    start("quote-approval", "approval-requested", own, "'PENDING', NULL");
    JsonNode first = seen(own);
    // What a projection that has lost the process looks like; the engine has it all the same.
    ROWS.change("DELETE FROM process_instance WHERE business_key = " + quoted());
    ROWS.change(
        "UPDATE process_start_request SET instance_key = NULL, missing_since = now()"
            + " WHERE business_key = "
            + quoted());

    JsonNode lost = inState("WITHOUT_INSTANCE");
    assertThat(release(operator, lost).statusCode()).isEqualTo(202);
    await()
        .atMost(SupportDesk.LIMIT)
        .until(() -> operator.read(path(first)).at("/release/times").intValue() == 1);

    // The engine has dropped it: the time for a process to be told of passes once more.
    inState("WITHOUT_INSTANCE");
    assertThat(processes(own)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x"})
  void aReleaseNeedsAReason(String reason) {
    message("[1]");
    JsonNode message = inState("QUARANTINED");

    assertProblem(
        operator.post(path(message) + "/release", etag(message), Map.of("reason", reason)),
        400,
        "INVALID_REQUEST");
  }

  /** As the inbox leaves it behind. */
  private void message(String variables) {
    ROWS.change(
        "INSERT INTO published_message (published_message_id, tenant_id, event_id, name,"
            + " correlation_key, correlation_id, variables, ttl_seconds, outcome, next_attempt_at,"
            + " requested_at) VALUES ('"
            + IdSource.timeOrdered().next()
            + "', 'acme', gen_random_uuid(), 'task-settled', "
            + quoted()
            + ", 'c-1', '"
            + variables
            + "', 3600, 'PENDING', now(), now())");
  }

  private static void start(String processId, String name, UUID key, String state) {
    Map<String, String> variables =
        Map.of(
            "tenantId",
            "acme",
            processId.equals("quote-approval") ? "approvalCaseId" : "orderId",
            key.toString(),
            "correlationId",
            "c-1",
            "traceparent",
            Events.TRACEPARENT,
            "callbackTimeout",
            "PT30S",
            "remindAfter",
            "PT4H",
            "escalateAfter",
            "PT24H",
            "expireAfter",
            "P7D");
    ROWS.change(
        "INSERT INTO process_start_request (start_request_id, tenant_id, process_id, message_name,"
            + " business_key, aggregate_id, event_id, correlation_id, variables, ttl_seconds,"
            + " next_attempt_at, requested_at, status, started_at) VALUES ('"
            + IdSource.timeOrdered().next()
            + "', 'acme', '"
            + String.join("', '", processId, name, key.toString(), key.toString())
            + "', gen_random_uuid(), 'c-1', '"
            + Json.text(variables)
            + "', 86400, now(), now(), "
            + state
            + ")");
  }

  /** A start, as soon as the engine has told of its process. */
  private JsonNode seen(UUID key) {
    String id =
        String.valueOf(
            ROWS.text(
                "SELECT start_request_id FROM process_start_request WHERE business_key = '"
                    + key
                    + "'"));
    String path = "/v1/engine-messages/" + id;
    await()
        .atMost(SupportDesk.LIMIT)
        .until(() -> operator.read(path).path("processInstanceKey").isTextual());
    return operator.read(path);
  }

  private JsonNode inState(String state) {
    return inState(own, state);
  }

  private JsonNode inState(UUID key, String state) {
    String path = "/v1/engine-messages?correlationKey=" + key + "&state=" + state;
    await().atMost(SupportDesk.LIMIT).until(() -> !operator.read(path).path("items").isEmpty());
    return operator.read(path).path("items").get(0);
  }

  private JsonNode delivered(JsonNode message) {
    await()
        .atMost(SupportDesk.LIMIT)
        .until(() -> "DELIVERED".equals(operator.read(path(message)).path("state").textValue()));
    return operator.read(path(message));
  }

  private JsonNode listed() {
    return operator.read("/v1/engine-messages?correlationKey=" + own).path("items");
  }

  private JsonNode processes(UUID key) {
    return operator.read("/v1/process-instances?businessKey=" + key).path("items");
  }

  private double metric(String prefix) {
    return operator
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(prefix))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private HttpResponse<String> release(SupportDesk desk, JsonNode message) {
    return desk.post(path(message) + "/release", etag(message), REASON);
  }

  private static String path(JsonNode message) {
    return "/v1/engine-messages/" + message.path("messageId").textValue();
  }

  private static String etag(JsonNode message) {
    return "\"" + message.path("version").longValue() + "\"";
  }

  private String quoted() {
    return "'" + own + "'";
  }

  private static String audited(JsonNode message) {
    return "SELECT actor || ' ' || reason FROM audit_log WHERE action = 'releaseEngineMessage'"
        + " AND target_id = '"
        + message.path("messageId").textValue()
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
