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
    Reply begun = begunWithAnAmendment();
    Map<String, Object> body = body(operation, begun);
    acme.work(begun.uuid("taskId"), "refuse", acme.refusal(begun)).isOk();
    Things things = thingsOf(begun);
    UUID unknownId = UUID.randomUUID();
    Things nothing = new Things(unknownId, unknownId, unknownId, unknownId, unknownId);

    Reply foreign = call(globex, operation, path(globex, operation, things), body);
    Reply unknown = call(globex, operation, path(globex, operation, nothing), body);
    Reply own = call(acme, operation, path(acme, operation, things), body);

    assertThat(foreign.status()).as(foreign.body()).isEqualTo(404);
    assertThat(foreign.text("code")).isEqualTo("NOT_FOUND");
    assertThat(unknown.text("detail")).isEqualTo(foreign.text("detail"));
    assertThat(own.status()).as("it is there for its own tenant: " + own.body()).isNotEqualTo(404);
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

  /** What the paths name; all of it is acme's. */
  private record Things(UUID order, UUID task, UUID fallout, UUID delivery, UUID asset) {}

  private Things thingsOf(Reply begun) {
    UUID fallout = acme.openCase().uuid("caseId");
    UUID billed = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    UUID delivery =
        UUID.fromString(
            Scene.attempt(acme.begin(acme.tasks(billed, "ACTIVATE_BILLING").getFirst())));
    UUID asset = new InstalledBase(acme).service();
    return new Things(begun.uuid("orderId"), begun.uuid("taskId"), fallout, delivery, asset);
  }

  /** A task under way, of an order whose first amendment waits for a decision. */
  private Reply begunWithAnAmendment() {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withFee("line-2")).uuid("orderId");
    acme.assess(order, AmendmentTest.taking("line-2")).isCreated();
    return acme.begin(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
  }

  private static Reply call(
      Scene caller, ApiOperation operation, String path, Map<String, Object> body) {
    String token = operation.isInternal() ? caller.worker() : person(caller, operation);
    return operation.isCommand()
        ? caller.server().api.post(path, token, "\"1\"", body)
        : caller.server().api.get(path, token);
  }

  private static String person(Scene caller, ApiOperation operation) {
    return operation.operationId().equals("decideOrderFailure")
        ? caller.approver()
        : caller.seniorOperator();
  }

  private static String path(Scene caller, ApiOperation operation, Things things) {
    return operation
        .path()
        .replace("{tenantId}", caller.tenant())
        .replace("{orderId}", things.order().toString())
        .replace("{taskId}", things.task().toString())
        .replace("{caseId}", things.fallout().toString())
        .replace("{deliveryId}", things.delivery().toString())
        .replace("{amendment}", "1")
        .replace("{assetId}", things.asset().toString());
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
      case "reportProcessIncident" -> StandstillTest.incident("4711", "order.validate");
      case "verifyFalloutCase" -> Map.of("reason", "not mine");
      case "resolveFalloutCase" -> Map.of("resolution", "RETRY", "reason", "not mine");
      default -> Map.of();
    };
  }
}
