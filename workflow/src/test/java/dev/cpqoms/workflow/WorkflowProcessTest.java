package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.fixtures.contracts.HttpExchange;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole process on real servers: an event comes in, the order is led to its end. */
final class WorkflowProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final UUID ORDER = IdSource.timeOrdered().next();
  private static final RunningWorkflow WORKFLOW = new RunningWorkflow(ORDER);
  private static final HttpContract CONTRACT = HttpContract.of("workflow");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    WORKFLOW.start();
  }

  @AfterAll
  static void stop() {
    WORKFLOW.close();
    HTTP.close();
  }

  @Test
  void aSubmittedOrderIsLedToItsEndOnceThoughItsEventComesTwice() throws Exception {
    try (JobWorker worker = WORKFLOW.worker("RESERVE_INVENTORY", WorkflowProcessTest::complete)) {
      assertThat(worker.isOpen()).isTrue();
      EventEnvelope submitted = Events.orderSubmitted(ORDER);
      WORKFLOW.send("cpq.order.public.v1", submitted);
      WORKFLOW.send("cpq.order.public.v1", submitted);

      await().atMost(LIMIT).until(() -> WORKFLOW.orders.effects().contains("complete"));
    }
    assertThat(WORKFLOW.orders.effects())
        .containsExactly("process-reference", "validate", "decompose", "start", "complete");
    assertThat(WORKFLOW.orders.traceparents()).containsOnly(Events.TRACEPARENT);

    JsonNode starts = get("/internal/v1/tenants/acme/process-starts?businessKey=" + ORDER);
    assertThat(starts.path("items")).hasSize(1);
    assertThat(starts.at("/items/0/status").textValue()).isEqualTo("STARTED");
    assertThat(get("/internal/v1/tenants/globex/process-starts?businessKey=" + ORDER).path("items"))
        .isEmpty();
  }

  @Test
  void anApprovalEndsWithItsDecisionAndTheMessageIsShown() throws Exception {
    UUID quote = IdSource.timeOrdered().next();
    String approvalCase = IdSource.timeOrdered().next().toString();
    Map<String, Object> requested = Map.of("approvalCaseId", approvalCase, "revision", 1);
    WORKFLOW.send("cpq.quote.public.v1", Events.quote("QuoteApprovalRequested", quote, requested));
    // Names no case: the adapter finds the open one of the quote.
    WORKFLOW.send(
        "cpq.quote.public.v1", Events.quote("QuoteCancelled", quote, Map.of("reason", "x")));

    await()
        .atMost(LIMIT)
        .until(() -> shown(approvalCase).at("/items/0/outcome").asText().equals("PUBLISHED"));

    assertThat(shown(approvalCase).at("/items/0/name").textValue()).isEqualTo("approval-decided");
  }

  @Test
  void itIsReadyAndCountsItsWork() throws Exception {
    await().atMost(LIMIT).until(() -> response("/health/ready").statusCode() == 200);

    JsonNode ready = Json.tree(response("/health/ready").body());
    assertThat(ready.path("checks").properties())
        .extracting(Map.Entry::getKey)
        .contains("database", "kafka", "engine");
    assertThat(response("/metrics").body()).contains("workflow_publications_pending");
  }

  private static JsonNode shown(String correlationKey) throws Exception {
    return get("/internal/v1/tenants/acme/messages?correlationKey=" + correlationKey);
  }

  private static JsonNode get(String path) throws Exception {
    HttpResponse<String> response = response(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.tree(response.body());
  }

  private static HttpResponse<String> response(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(WORKFLOW.base().resolve(path))
            .header("Authorization", "Bearer " + WORKFLOW.issuer.service("drill"))
            .build();
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    CONTRACT.check(HttpExchange.of(request, null, response));
    return response;
  }

  private static void complete(JobClient client, ActivatedJob job) {
    client.newCompleteCommand(job).variables(Map.of("taskOutcome", "DONE")).send().join();
  }
}
