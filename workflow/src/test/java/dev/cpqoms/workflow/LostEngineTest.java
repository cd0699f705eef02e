package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.workflow.incident.Projections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A broker loses its disk, and people bring back what was in it. */
final class LostEngineTest {
  private static final Map<String, String> REASON = Map.of("reason", "the disk was replaced");
  private final UUID approval = IdSource.timeOrdered().next();

  @Test
  void theProcessOfAnApprovalIsStartedAgainInTheEmptyEngine() throws Exception {
    try (ExportingEngine engine = new ExportingEngine(UUID.randomUUID())) {
      engine.deploy();
      engine.startWorkflow();
      SupportDesk support =
          new SupportDesk(engine.base(), engine.issuer.token("sam", "acme", "SENIOR_OPERATOR"));
      start(engine, approval);
      await().atMost(SupportDesk.LIMIT).until(() -> processes(support).size() == 1);
      String began = processes(support).get(0).path("startedAt").textValue();
      for (int longer = 0; longer < 20; longer++) {
        engine.begin("probe", Map.of("tenantId", "acme"));
      }
      await().atMost(SupportDesk.LIMIT).until(() -> all(support) >= 21);

      engine.loseDisk();
      engine.deploy();
      engine.begin("probe", Map.of("tenantId", "acme"));

      JsonNode refused = log(support, "REFUSED");
      assertThat(processes(support)).as("as it was told").hasSize(1);
      String etag = "\"" + refused.path("version").longValue() + "\"";
      assertThat(support.post("/v1/engine-logs/1/accept", etag, REASON).statusCode())
          .isEqualTo(202);
      log(support, "FOLLOWED");
      assertThat(all(support)).as("of the old log, nothing").isEqualTo(1);

      JsonNode missing = withoutInstance(support);
      String message = "/v1/engine-messages/" + missing.path("messageId").textValue();
      String version = "\"" + missing.path("version").longValue() + "\"";
      assertThat(support.post(message + "/release", version, REASON).statusCode()).isEqualTo(202);
      await()
          .atMost(SupportDesk.LIMIT)
          .until(() -> support.read(message).path("processInstanceKey").isTextual());
      assertThat(processes(support)).hasSize(1);
      assertThat(processes(support).get(0).path("state").textValue()).isEqualTo("ACTIVE");
      assertThat(processes(support).get(0).path("startedAt").textValue()).isNotEqualTo(began);
    }
  }

  private static JsonNode log(SupportDesk support, String state) {
    await()
        .atMost(SupportDesk.LIMIT)
        .until(() -> state.equals(support.read("/v1/engine-logs/1").path("state").textValue()));
    return support.read("/v1/engine-logs/1");
  }

  private JsonNode withoutInstance(SupportDesk support) {
    String path = "/v1/engine-messages?state=WITHOUT_INSTANCE&correlationKey=" + approval;
    await().atMost(SupportDesk.LIMIT).until(() -> !support.read(path).path("items").isEmpty());
    return support.read(path).path("items").get(0);
  }

  private JsonNode processes(SupportDesk support) {
    return support.read("/v1/process-instances?businessKey=" + approval).path("items");
  }

  private static int all(SupportDesk support) {
    return support.read("/v1/process-instances?limit=100").path("items").size();
  }

  private static void start(ExportingEngine engine, UUID approval) {
    Map<String, String> variables =
        Map.of(
            "tenantId", "acme",
            "approvalCaseId", approval.toString(),
            "remindAfter", "PT4H",
            "escalateAfter", "PT24H",
            "expireAfter", "P7D");
    new Projections(engine.database)
        .change(
            "INSERT INTO process_start_request (start_request_id, tenant_id, process_id,"
                + " message_name, business_key, aggregate_id, event_id, correlation_id, variables,"
                + " ttl_seconds, status, next_attempt_at, requested_at) VALUES ('%s', 'acme',"
                    .formatted(IdSource.timeOrdered().next())
                + " 'quote-approval', 'approval-requested', '%s', gen_random_uuid(),"
                    .formatted(approval)
                + " gen_random_uuid(), 'c-1', '%s', 86400, 'PENDING', now(), now())"
                    .formatted(Json.text(variables)));
  }
}
