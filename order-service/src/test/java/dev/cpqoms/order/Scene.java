package dev.cpqoms.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.fixtures.contracts.EventContract;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** One tenant with its people, its process and its workers. */
record Scene(OrderServer server, String tenant) {

  static final String RULES = "/v1/decomposition-rules";
  static final String INSTANCE = "2251799813685250";
  private static final String HASH = "b".repeat(64);

  // People and processes

  String viewer() {
    return server.issuer.token("vera.viewer", tenant, "VIEWER");
  }

  String operator() {
    return server.issuer.token("otto.operator", tenant, "OPERATOR");
  }

  String seniorOperator() {
    return server.issuer.token("sina.senior", tenant, "OPERATOR", "SENIOR_OPERATOR");
  }

  String catalogAdmin() {
    return server.issuer.token("carl.catalog", tenant, "CATALOG_ADMIN");
  }

  String senior() {
    return server.issuer.token("sina.senior", tenant, "SENIOR_OPERATOR");
  }

  String approver() {
    return server.issuer.token("bea.approver", tenant, "BUSINESS_APPROVER");
  }

  String commander() {
    return server.issuer.token("ida.commander", tenant, "INCIDENT_COMMANDER");
  }

  String worker() {
    return server.issuer.service("workflow");
  }

  // Capture

  /** Delivers the conversion as the inbox would, in its own transaction. */
  void deliver(EventEnvelope event) {
    WorkContext context =
        new WorkContext(
            new TenantId(tenant),
            Actor.service("order-service"),
            event.correlationId(),
            event.eventId().toString(),
            null);
    server.unitOfWork.run(
        context,
        tx -> {
          server.service.handlers().getFirst().handle(tx, event);
          return true;
        });
  }

  Reply submitted(AcceptedQuote quote) {
    deliver(quote.event(tenant));
    Reply found = server.api.get("/v1/orders?sourceQuoteId=" + quote.quoteId, viewer()).isOk();
    return order(UUID.fromString(found.json().at("/items/0/orderId").asText()));
  }

  /** An order whose tasks may begin. */
  Reply started(AcceptedQuote quote) {
    UUID orderId = submitted(quote).uuid("orderId");
    process(orderId, "process-reference", registration(INSTANCE)).isOk();
    process(orderId, "validate", Map.of()).isOk();
    process(orderId, "decompose", Map.of()).isOk();
    return process(orderId, "start", Map.of("processInstanceKey", INSTANCE)).isOk();
  }

  static Map<String, Object> registration(String instance) {
    return Map.of(
        "processId", "order-fulfillment", "processInstanceKey", instance, "takesAmendments", true);
  }

  // Reads

  Reply order(UUID orderId) {
    return server.api.get("/v1/orders/" + orderId, viewer());
  }

  JsonNode plan(UUID orderId) {
    return server.api.get("/v1/orders/" + orderId + "/plan", viewer()).isOk().json();
  }

  /** The tasks of the type in the order of the plan. */
  List<UUID> tasks(UUID orderId, String taskType) {
    return StreamSupport.stream(plan(orderId).path("waves").spliterator(), false)
        .flatMap(wave -> StreamSupport.stream(wave.spliterator(), false))
        .filter(task -> task.path("taskType").asText().equals(taskType))
        .map(task -> UUID.fromString(task.path("taskId").asText()))
        .toList();
  }

  Reply task(UUID taskId) {
    return server.api.get(internal("tasks/" + taskId), worker()).isOk();
  }

  /** The newest case that waits for a decision. */
  Reply openCase() {
    Reply cases = server.api.get("/v1/fallout-cases?state=IDENTIFIED", operator()).isOk();
    return server.api.get(
        "/v1/fallout-cases/" + cases.json().at("/items/0/caseId").asText(), operator());
  }

  // Commands

  String internal(String path) {
    return "/internal/v1/tenants/" + tenant + "/" + path;
  }

  /** A command of the process at the order's current version. */
  Reply process(UUID orderId, String command, Object body) {
    return server.api.post(
        internal("orders/" + orderId + "/" + command), worker(), order(orderId).etag(), body);
  }

  /** A command of a worker at the task's current version. */
  Reply work(UUID taskId, String command, Map<String, Object> body) {
    return server.api.post(
        internal("tasks/" + taskId + "/" + command), worker(), task(taskId).etag(), body);
  }

  Reply begin(UUID taskId) {
    return work(taskId, "begin", beginning(taskId)).isOk();
  }

  Map<String, Object> beginning(UUID taskId) {
    return Map.of("adapter", adapter(task(taskId).text("taskType")), "requestHash", HASH);
  }

  static String adapter(String taskType) {
    return switch (taskType) {
      case "RESERVE_INVENTORY", "RELEASE_INVENTORY" -> "inventory";
      case "PROVISION_SERVICE", "DEPROVISION_SERVICE" -> "provisioning";
      case "ACTIVATE_BILLING", "REVERSE_BILLING" -> "billing";
      default -> "notification";
    };
  }

  /** The id of the attempt that the task's answer shows. */
  static String attempt(Reply task) {
    return task.json().at("/currentAttempt/attemptId").asText();
  }

  Map<String, Object> completion(Reply task) {
    return Map.of("attemptId", attempt(task), "httpStatus", 200, "externalReference", "EXT-000001");
  }

  Map<String, Object> refusal(Reply task) {
    return Map.of(
        "attemptId",
        attempt(task),
        "category",
        "BUSINESS",
        "errorCode",
        "OUT_OF_STOCK",
        "errorMessage",
        "none left",
        "httpStatus",
        422);
  }

  Reply done(UUID taskId) {
    return work(taskId, "complete", completion(begin(taskId))).isOk();
  }

  /** Does every task of the plan, wave by wave. */
  void doEverything(UUID orderId) {
    for (JsonNode wave : plan(orderId).path("waves")) {
      for (JsonNode task : wave) {
        done(UUID.fromString(task.path("taskId").asText()));
      }
    }
  }

  Reply cancel(UUID orderId) {
    return cancel(orderId, senior());
  }

  Reply cancel(UUID orderId, String token) {
    return server.api.post(
        "/v1/orders/" + orderId + "/cancel",
        token,
        order(orderId).etag(),
        Map.of("reason", "the customer has withdrawn"));
  }

  /** Asks what a change would mean for the order as it is now. */
  Reply assess(UUID orderId, Map<String, Object> change) {
    return server.api.post(
        "/v1/orders/" + orderId + "/amendments", operator(), order(orderId).etag(), change);
  }

  /** A senior wants the change, and the order has it. */
  Reply amend(UUID orderId, Map<String, Object> change) {
    return confirm(assess(orderId, change).isCreated(), senior()).isOk();
  }

  Reply confirm(Reply amendment, String token) {
    return server.api.post(
        "/v1/orders/"
            + amendment.text("orderId")
            + "/amendments/"
            + amendment.text("amendment")
            + "/confirm",
        token,
        amendment.etag(),
        Map.of());
  }

  /** Does what the plan of an amended order still has to do, wave by wave. */
  void doTheRest(UUID orderId) {
    JsonNode waves =
        server.api.get(internal("orders/" + orderId), worker()).isOk().json().path("waves");
    for (JsonNode wave : waves) {
      for (JsonNode task : wave) {
        done(UUID.fromString(task.path("taskId").asText()));
      }
    }
  }

  /** Does every task of the compensation, wave by wave. */
  void undoEverything(UUID orderId) {
    for (JsonNode wave : plan(orderId).path("compensation")) {
      for (JsonNode task : wave) {
        done(UUID.fromString(task.path("taskId").asText()));
      }
    }
  }

  /** The tasks of the type that undo others. */
  List<UUID> undoing(UUID orderId, String taskType) {
    return StreamSupport.stream(plan(orderId).path("compensation").spliterator(), false)
        .flatMap(wave -> StreamSupport.stream(wave.spliterator(), false))
        .filter(task -> task.path("taskType").asText().equals(taskType))
        .map(task -> UUID.fromString(task.path("taskId").asText()))
        .toList();
  }

  /** The next version of the tenant's decomposition rules. */
  Reply publish(Map<String, Object> rules) {
    String seen = server.api.get(RULES, catalogAdmin()).isOk().etag();
    return server.api.post(RULES, catalogAdmin(), seen, rules);
  }

  Reply resolve(Reply fallout, Map<String, Object> body) {
    return onCase(fallout, "resolve", operator(), body);
  }

  Reply onCase(Reply fallout, String command, String token, Map<String, Object> body) {
    return server.api.post(
        "/v1/fallout-cases/" + fallout.text("caseId") + "/" + command, token, fallout.etag(), body);
  }

  Reply proposeFailure(Reply fallout) {
    return onCase(fallout, "order-failure/propose", operator(), Map.of("reason", "no port there"));
  }

  Reply decideFailure(Reply fallout, String verdict) {
    return decideFailure(fallout, verdict, approver());
  }

  Reply decideFailure(Reply fallout, String verdict, String token) {
    return onCase(
        fallout,
        "order-failure/decide",
        token,
        Map.of("verdict", verdict, "reason", "sales has told the customer"));
  }

  Reply standing() {
    return server.api.get("/v1/tenant-suspension", viewer()).isOk();
  }

  Reply suspend() {
    return stand("suspend", "the contract is in dispute");
  }

  void resume() {
    stand("resume", "the dispute is settled");
  }

  private Reply stand(String command, String reason) {
    return server
        .api
        .post(
            "/v1/tenant-suspension/" + command,
            commander(),
            standing().etag(),
            Map.of("reason", reason))
        .isOk();
  }

  /** A delivery as the workers see it. */
  Reply delivery(UUID deliveryId) {
    return server.api.get(internal("deliveries/" + deliveryId), worker()).isOk();
  }

  /** A command of a worker at the delivery's current version. */
  Reply carry(UUID deliveryId, String command, Map<String, Object> body) {
    return server.api.post(
        internal("deliveries/" + deliveryId + "/" + command),
        worker(),
        delivery(deliveryId).etag(),
        body);
  }

  Reply claim(UUID deliveryId) {
    return carry(deliveryId, "claim", Map.of("worker", "worker-1"));
  }

  // Facts

  /** The types of the order's events in version order; each event is held to its schema. */
  List<String> events(UUID orderId) {
    server
        .view
        .column(tenant, "SELECT payload FROM outbox_event WHERE aggregate_id = '" + orderId + "'")
        .forEach(EventContract::validate);
    assertVersionsWithoutGap(orderId);
    assertAudited(orderId);
    return server.view.column(
        tenant,
        "SELECT event_type FROM outbox_event WHERE aggregate_id = '"
            + orderId
            + "' ORDER BY aggregate_version");
  }

  /** Whoever changed the order, a person, a process or a clock, the audit trail knows of it. */
  private void assertAudited(UUID orderId) {
    assertThat(
            server.view.column(
                tenant,
                "SELECT event_type FROM outbox_event WHERE aggregate_id = '"
                    + orderId
                    + "' AND payload::jsonb ->> 'correlationId' NOT IN"
                    + " (SELECT correlation_id FROM audit_log)"))
        .as("events without an audit row")
        .isEmpty();
  }

  void assertVersionsWithoutGap(UUID orderId) {
    String versions =
        server
            .view
            .column(
                tenant,
                "SELECT min(aggregate_version) || '..' || max(aggregate_version) || ' ' || count(*)"
                    + " FROM outbox_event WHERE aggregate_id = '"
                    + orderId
                    + "'")
            .getFirst();
    String version = order(orderId).text("version");
    assertThat(versions).isEqualTo("1.." + version + " " + version);
  }
}
