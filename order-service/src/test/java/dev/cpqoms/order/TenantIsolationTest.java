package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fixtures.contracts.ApiOperation;
import dev.cpqoms.fixtures.contracts.HttpContract;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TenantIsolationTest {

  private static final String INSTANCE = "4711";

  private final Scene acme = OrderServer.shared().tenant();
  private final Scene globex = OrderServer.shared().tenant();

  @ParameterizedTest
  @MethodSource("operationsOnOneThing")
  void anotherTenantsIdIsAnsweredLikeAnUnknownOne(ApiOperation operation) {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID task = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    Reply begun = acme.begin(task);
    Map<String, Object> body = body(operation, begun);
    acme.work(task, "refuse", acme.refusal(begun)).isOk();
    UUID fallout = acme.openCase().uuid("caseId");

    Reply foreign = call(operation, path(operation, order, task, fallout), body);
    UUID unknownId = UUID.randomUUID();
    Reply unknown = call(operation, path(operation, unknownId, unknownId, unknownId), body);

    assertThat(foreign.status()).as(foreign.body()).isEqualTo(404);
    assertThat(foreign.text("code")).isEqualTo("NOT_FOUND");
    assertThat(unknown.text("detail")).isEqualTo(foreign.text("detail"));
  }

  @Test
  void listsShowTheOwnTenantOnly() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID task = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    acme.work(task, "refuse", acme.refusal(acme.begin(task))).isOk();

    for (String list :
        List.of("/v1/orders", "/v1/assets?customerId=customer-1", "/v1/fallout-cases")) {
      assertThat(globex.server().api.get(list, globex.viewer()).isOk().json().path("items"))
          .as(list)
          .isEmpty();
    }
  }

  @Test
  void thePolicyHoldsWithoutAnyTenantPredicate() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    acme.begin(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    List<String> tables =
        acme.server()
            .view
            .column(
                acme.tenant(),
                "SELECT table_name FROM information_schema.columns"
                    + " WHERE column_name = 'tenant_id' AND table_schema = 'public' ORDER BY 1");

    assertThat(tables).contains("customer_order", "fulfillment_task", "external_call_attempt");
    for (String table : tables) {
      assertThat(globex.server().view.count(globex.tenant(), "SELECT count(*) FROM " + table))
          .as(table)
          .isZero();
    }
  }

  @Test
  void everyTenantTableForcesItsPolicyOnItsOwnerToo() {
    assertThat(
            acme.server()
                .view
                .column(
                    acme.tenant(),
                    """
                    SELECT c.relname
                      FROM pg_class c
                      JOIN information_schema.columns i
                        ON i.table_name = c.relname AND i.column_name = 'tenant_id'
                     WHERE c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
                    """))
        .isEmpty();
  }

  @Test
  void aUserTokenOpensNoInternalPathAndAServiceTokenNoPublicOne() {
    UUID order = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");

    acme.server()
        .api
        .get(acme.internal("orders/" + order), acme.operator())
        .isProblem(403, "FORBIDDEN");
    acme.server().api.get("/v1/orders/" + order, acme.worker()).isProblem(403, "FORBIDDEN");
  }

  @Test
  void aViewerDecidesNothing() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID task = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    acme.work(task, "refuse", acme.refusal(acme.begin(task))).isOk();
    Reply fallout = acme.openCase();

    acme.server()
        .api
        .post(
            "/v1/fallout-cases/" + fallout.text("caseId") + "/resolve",
            acme.viewer(),
            fallout.etag(),
            Map.of("resolution", "RETRY", "reason", "please"))
        .isProblem(403, "FORBIDDEN");
  }

  static Stream<ApiOperation> operationsOnOneThing() {
    return HttpContract.of("order-service").operations().stream()
        .filter(operation -> operation.path().contains("Id}"))
        .filter(operation -> !operation.path().endsWith("/{tenantId}"));
  }

  private Reply call(ApiOperation operation, String path, Map<String, Object> body) {
    String token = operation.isInternal() ? globex.worker() : person(operation);
    return operation.isCommand()
        ? globex.server().api.post(path, token, "\"1\"", body)
        : globex.server().api.get(path, token);
  }

  private String person(ApiOperation operation) {
    return operation.operationId().equals("decideOrderFailure")
        ? globex.approver()
        : globex.seniorOperator();
  }

  private String path(ApiOperation operation, UUID order, UUID task, UUID fallout) {
    return operation
        .path()
        .replace("{tenantId}", globex.tenant())
        .replace("{orderId}", order.toString())
        .replace("{taskId}", task.toString())
        .replace("{caseId}", fallout.toString())
        .replace("{deliveryId}", task.toString())
        .replace("{amendment}", "1")
        .replace("{assetId}", task.toString());
  }

  private Map<String, Object> body(ApiOperation operation, Reply begun) {
    return switch (operation.operationId()) {
      case "registerProcess" -> Scene.registration(INSTANCE);
      case "startOrder" -> Map.of("processInstanceKey", INSTANCE);
      case "beginTask" -> acme.beginning(begun.uuid("taskId"));
      case "completeTask" -> acme.completion(begun);
      case "awaitCallback" -> TaskReportsTest.accepted(begun);
      case "reportUnknownOutcome" -> TaskReportsTest.unknown(begun);
      case "refuseTask" -> acme.refusal(begun);
      case "cancelCall" -> TaskReportsTest.cancellation(begun);
      case "retryCall" -> Map.of("attemptId", Scene.attempt(begun));
      case "claimDelivery" -> Map.of("worker", "worker-1");
      case "reportDelivery" -> Map.of("outcome", "NO_EFFECT");
      case "retryDelivery", "cancelDelivery" -> Map.of("reason", "not mine");
      case "assessOrderAmendment" -> AmendmentTest.taking("line-1");
      case "requestOrderCancellation", "withdrawOrderAmendment" -> Map.of("reason", "not mine");
      case "assignFalloutCase" -> Map.of("assignee", "olga");
      case "proposeOrderFailure" -> Map.of("reason", "not mine");
      case "decideOrderFailure" -> Map.of("verdict", "APPROVE", "reason", "not mine");
      case "verifyFalloutCase" -> Map.of("reason", "not mine");
      case "resolveFalloutCase" -> Map.of("resolution", "RETRY", "reason", "not mine");
      default -> Map.of();
    };
  }
}
