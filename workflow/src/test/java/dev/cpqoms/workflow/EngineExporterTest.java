package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.contracts.ApiOperation;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.workflow.incident.Projections;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real broker with the exporter in it, and a workflow that is there or is not. */
final class EngineExporterTest {
  private static final ExportingEngine ENGINE = new ExportingEngine(UUID.randomUUID());
  private static final Projections PROJECTIONS = new Projections(ENGINE.database);
  private final SupportDesk desk =
      new SupportDesk(ENGINE.base(), ENGINE.issuer.token("vera", "acme", "VIEWER"));
  private final UUID orderId = IdSource.timeOrdered().next();
  private final String jobType = "probe-" + orderId;

  @BeforeAll
  static void start() throws Exception {
    ENGINE.startWorkflow();
  }

  @AfterAll
  static void stop() {
    ENGINE.close();
  }

  @Test
  void aJobThatFailsForGoodIsAnIncidentUnderItsBusinessKey() {
    long instance = ENGINE.begin(jobType, keys("acme"));
    ENGINE.failForGood(jobType, "the order cannot be read");

    JsonNode incident = desk.incident(orderId, "OPEN");

    assertThat(incident.path("processInstanceKey").textValue()).isEqualTo(Long.toString(instance));
    assertThat(incident.path("processId").textValue()).isEqualTo("one-job");
    assertThat(incident.path("elementId").textValue()).isEqualTo("only-step");
    assertThat(incident.path("jobType").textValue()).isEqualTo(jobType);
    assertThat(incident.at("/error/type").textValue()).isEqualTo("JOB_NO_RETRIES");
    assertThat(incident.at("/error/message").textValue()).isEqualTo("the order cannot be read");
    assertThat(incident.at("/error/whatToDo").textValue()).isNotBlank();
  }

  @Test
  void whatAnotherTenantsProcessesSufferIsNotSeen() {
    ENGINE.begin(jobType, keys("globex"));
    ENGINE.failForGood(jobType, "of globex");
    SupportDesk globex =
        new SupportDesk(ENGINE.base(), ENGINE.issuer.token("gus", "globex", "VIEWER"));

    String id = globex.incident(orderId, "OPEN").path("incidentId").textValue();

    assertThat(desk.read("/v1/incidents?businessKey=" + orderId).path("items")).isEmpty();
    var foreign = desk.get("/v1/incidents/" + id);
    var unknown = desk.get("/v1/incidents/" + UUID.randomUUID());
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(detail(foreign.body())).isEqualTo(detail(unknown.body()));
  }

  @Test
  void anIncidentThatIsRaisedWhileWorkflowIsAwayIsSeenOnceItIsBack() throws Exception {
    ENGINE.stopWorkflow();
    ENGINE.begin(jobType, keys("acme"));
    ENGINE.failForGood(jobType, "while nobody listened");

    ENGINE.startWorkflow();

    assertThat(desk.incident(orderId, "OPEN").at("/error/message").textValue())
        .isEqualTo("while nobody listened");
  }

  @Test
  void aBrokerThatDiesWithFactsThatNobodyHasTakenTellsThemAfterwardsAndOnce() throws Exception {
    ENGINE.stopWorkflow();
    long instance = ENGINE.begin(jobType, keys("acme"));
    ENGINE.failForGood(jobType, "before the crash");
    ENGINE.killBroker();
    ENGINE.startBroker();

    ENGINE.startWorkflow();

    JsonNode incident = desk.incident(orderId, "OPEN");
    assertThat(incident.path("version").intValue()).isEqualTo(1);
    assertThat(desk.read("/v1/incidents?businessKey=" + orderId).path("items")).hasSize(1);
    assertThat(PROJECTIONS.state(instance)).isEqualTo("ACTIVE");
  }

  @Test
  void aProcessIsFollowedToItsEnd() {
    long instance = ENGINE.begin(jobType, keys("acme"));
    await().atMost(SupportDesk.LIMIT).until(() -> "ACTIVE".equals(PROJECTIONS.state(instance)));

    ENGINE.complete(ENGINE.jobs(jobType).getFirst());

    await().atMost(SupportDesk.LIMIT).until(() -> "COMPLETED".equals(PROJECTIONS.state(instance)));
  }

  @Test
  void whereAProcessStandsIsSeenUnderItsBusinessKeyPageByPage() {
    long first = ENGINE.begin(jobType, keys("acme"));
    long second = ENGINE.begin(jobType, keys("acme"));
    ENGINE.failForGood(jobType, "one of them stands still");
    desk.incident(orderId, "OPEN");
    String path = "/v1/process-instances?businessKey=" + orderId + "&state=ACTIVE";

    JsonNode latest = desk.read(path + "&limit=1");
    JsonNode earlier = desk.read(path + "&limit=1&cursor=" + latest.path("nextCursor").textValue());

    assertThat(latest.at("/items/0/processInstanceKey").textValue())
        .isEqualTo(Long.toString(second));
    assertThat(earlier.at("/items/0/processInstanceKey").textValue())
        .isEqualTo(Long.toString(first));
    assertThat(earlier.path("nextCursor").isMissingNode()).isTrue();
    assertThat(
            latest.at("/items/0/unresolvedIncidents").intValue()
                + earlier.at("/items/0/unresolvedIncidents").intValue())
        .isEqualTo(1);
    SupportDesk globex =
        new SupportDesk(ENGINE.base(), ENGINE.issuer.token("gus", "globex", "VIEWER"));
    assertThat(globex.read(path).path("items")).isEmpty();
    assertThat(desk.get("/v1/process-instances?state=ODD").statusCode()).isEqualTo(400);
    assertThat(desk.get("/v1/process-instances?cursor=bm8").statusCode()).isEqualTo(400);
  }

  @Test
  void silenceAndIncidentsAreMeasured() {
    ENGINE.begin(jobType, keys("acme"));
    ENGINE.failForGood(jobType, "to be counted");
    desk.incident(orderId, "OPEN");

    assertThat(desk.get("/metrics").body())
        .contains("workflow_engine_exporter_silence_seconds")
        .contains("workflow_incidents_oldest_age_seconds")
        .containsPattern(
            "workflow_incidents_open\\{process=\"workflow\",type=\"JOB_NO_RETRIES\"} [1-9]");
  }

  static Stream<ApiOperation> operations() {
    return HttpContract.of("workflow").operations().stream()
        .filter(operation -> !operation.roles().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationNamesTheParametersThatItHas(ApiOperation operation) {
    String token =
        operation.isInternal()
            ? ENGINE.issuer.service("drill")
            : ENGINE.issuer.token("pat", "acme", operation.roles().getFirst());
    SupportDesk caller = new SupportDesk(ENGINE.base(), token);
    String path =
        operation.path().replace("{tenantId}", "acme").replaceAll("\\{[a-zA-Z]+}", "1")
            + "?unheard=of";

    HttpResponse<String> answer =
        operation.method().equals("GET") ? caller.get(path) : caller.post(path, null, Map.of());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(detail(answer.body()))
        .isEqualTo(
            "unheard is no parameter of this operation, which has %s.",
            operation.query().isEmpty() ? "none" : String.join(", ", operation.query().keySet()));
  }

  private Map<String, Object> keys(String tenant) {
    return Map.of("tenantId", tenant, "orderId", orderId.toString(), "waves", "none");
  }

  private static String detail(String problem) {
    return Json.tree(problem).path("detail").textValue();
  }
}
