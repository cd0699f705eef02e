package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An engine that comes back with another log, until a person has said that it is followed. */
final class EngineLogsTest {
  private static final RunningWorkflow WORKFLOW = new RunningWorkflow(UUID.randomUUID());
  private static final AtomicInteger PARTITIONS = new AtomicInteger(40);
  private static final Map<String, String> EMPTY = Map.of("reason", "the disk was replaced");

  private final int partition = PARTITIONS.incrementAndGet();
  private final long instance = ((long) partition << 51) + 1;
  private final SupportDesk exporter =
      new SupportDesk(WORKFLOW.base(), WORKFLOW.issuer.service("engine-exporter"));
  private final SupportDesk engineer = as("enno", "acme", "ENGINEER");

  @BeforeAll
  static void start() throws Exception {
    WORKFLOW.start();
  }

  @AfterAll
  static void stop() {
    WORKFLOW.close();
  }

  @Test
  void aNewLogIsFollowedOnceAPersonHasAcceptedIt() {
    told("acme", "10:00", 900);
    assertProblem(tell("globex", "11:00", 3), 409, "ENGINE_LOG_UNKNOWN");
    JsonNode refused = log();
    assertThat(refused.path("state").textValue()).isEqualTo("REFUSED");
    assertThat(refused.path("refusal").textValue()).contains("position 903");

    HttpResponse<String> accepted = accept(refused, EMPTY);

    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    assertThat(log().path("state").textValue()).isEqualTo("ACCEPTED");
    assertThat(processes("acme")).as("until the new log tells").hasSize(1);
    told("globex", "11:00", 3);
    assertThat(log().path("state").textValue()).isEqualTo("FOLLOWED");
    assertThat(log().at("/acceptance/by").textValue()).isEqualTo("enno");
    assertThat(processes("acme")).as("the key is another tenant's now").isEmpty();
    assertThat(processes("globex")).hasSize(1);
  }

  @Test
  void anIncidentWhoseKeyIsGivenAgainIsAnotherTenants() {
    told("acme", "10:00", 900);
    assertProblem(tell("globex", "11:00", 3), 409, "ENGINE_LOG_UNKNOWN");
    accept(log(), EMPTY);
    told("globex", "11:00", 3);

    assertThat(incidents("globex", "OPEN")).hasSize(1);
    assertThat(incidents("acme", "OPEN")).isEmpty();
    assertThat(incidents("acme", "RESOLVED")).as("it is history").hasSize(1);
  }

  @Test
  void ofARestoredEngineWhatIsOlderThanTheBackupIsKept() {
    told("acme", "10:00", 900);
    assertProblem(other("11:00", 3), 409, "ENGINE_LOG_UNKNOWN");
    accept(log(), Map.of("reason", "restored", "restoredTo", "2026-11-21T10:30:00Z"));
    assertThat(other("11:00", 3).statusCode()).isEqualTo(200);

    assertThat(processes("acme")).hasSize(1);
    assertThat(incidents("acme", "OPEN")).hasSize(1);
  }

  @Test
  void theOldLogThatComesBackEndsTheDecisionAboutTheOther() {
    told("acme", "10:00", 900);
    assertProblem(tell("globex", "11:00", 3), 409, "ENGINE_LOG_UNKNOWN");
    accept(log(), EMPTY);

    assertThat(other("11:30", 1_000).statusCode()).isEqualTo(200);

    assertThat(log().path("state").textValue()).isEqualTo("FOLLOWED");
    assertThat(processes("acme")).hasSize(1);
    assertProblem(tell("globex", "12:00", 3), 409, "ENGINE_LOG_UNKNOWN");
  }

  @Test
  void onlyARefusedLogIsAcceptedAndInItsVersionAndOnce() {
    told("acme", "10:00", 900);
    assertProblem(accept(log(), EMPTY), 409, "ENGINE_LOG_WRONG_STATE");
    assertProblem(tell("globex", "11:00", 3), 409, "ENGINE_LOG_UNKNOWN");
    JsonNode refused = log();

    assertProblem(engineer.post(path() + "/accept", "\"77\"", EMPTY), 412, "STALE_VERSION");
    assertProblem(engineer.post(path() + "/accept", null, EMPTY), 428, "PRECONDITION_REQUIRED");
    SupportDesk operator = as("olga", "acme", "OPERATOR");
    assertProblem(operator.post(path() + "/accept", etag(refused), EMPTY), 403, "FORBIDDEN");
    String key = "key-" + UUID.randomUUID();
    HttpResponse<String> first = engineer.post(path() + "/accept", etag(refused), key, EMPTY);
    HttpResponse<String> repeat = engineer.post(path() + "/accept", etag(refused), key, EMPTY);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
    assertThat(repeat.body()).isEqualTo(first.body());
    assertProblem(accept(log(), EMPTY), 409, "ENGINE_LOG_WRONG_STATE");
    assertProblem(engineer.get("/v1/engine-logs/999"), 404, "NOT_FOUND");
  }

  private void told(String tenant, String time, long position) {
    HttpResponse<String> answer = tell(tenant, time, position);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** A process of the tenant, always with the same key, and an incident of it. */
  private HttpResponse<String> tell(String tenant, String time, long position) {
    Map<String, Object> started = fact("PROCESS_STARTED", time, position, instance);
    started.putAll(Map.of("processId", "order-fulfillment", "processVersion", 1));
    Map<String, Object> key = fact("KEY_SET", time, position + 1, instance);
    key.putAll(Map.of("name", "tenantId", "value", tenant));
    Map<String, Object> order = fact("KEY_SET", time, position + 2, instance);
    order.putAll(Map.of("name", "orderId", "value", "order-" + partition));
    Map<String, Object> incident = fact("INCIDENT_CREATED", time, position + 3, instance);
    incident.putAll(
        Map.of(
            "incidentKey", instance + 1,
            "processId", "order-fulfillment",
            "elementId", "validate-order",
            "errorType", "JOB_NO_RETRIES",
            "errorMessage", "broken"));
    return deliver(position + 3, started, key, order, incident);
  }

  /** A process with a key of its own, of nobody. */
  private HttpResponse<String> other(String time, long position) {
    Map<String, Object> started = fact("PROCESS_STARTED", time, position, instance + 500);
    started.putAll(Map.of("processId", "order-fulfillment", "processVersion", 1));
    return deliver(position, started);
  }

  @SafeVarargs
  private HttpResponse<String> deliver(long through, Map<String, Object>... facts) {
    return exporter.post(
        "/internal/v1/engine-facts",
        null,
        Map.of("partitionId", partition, "through", through, "facts", List.of(facts)));
  }

  private static Map<String, Object> fact(String type, String time, long position, long process) {
    return new HashMap<>(
        Map.of(
            "type", type,
            "occurredAt", "2026-11-21T" + time + ":00Z",
            "position", position,
            "processInstanceKey", process));
  }

  private JsonNode log() {
    return engineer.read(path());
  }

  private HttpResponse<String> accept(JsonNode log, Map<String, String> body) {
    return engineer.post(path() + "/accept", etag(log), body);
  }

  private JsonNode processes(String tenant) {
    return as("vera", tenant, "VIEWER")
        .read("/v1/process-instances?businessKey=order-" + partition)
        .path("items");
  }

  private JsonNode incidents(String tenant, String state) {
    return as("vera", tenant, "VIEWER")
        .read("/v1/incidents?businessKey=order-" + partition + "&state=" + state)
        .path("items");
  }

  private String path() {
    return "/v1/engine-logs/" + partition;
  }

  private static String etag(JsonNode log) {
    return "\"" + log.path("version").longValue() + "\"";
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Json.tree(answer.body()).path("code").textValue()).isEqualTo(code);
  }

  private static SupportDesk as(String subject, String tenant, String role) {
    return new SupportDesk(WORKFLOW.base(), WORKFLOW.issuer.token(subject, tenant, role));
  }
}
