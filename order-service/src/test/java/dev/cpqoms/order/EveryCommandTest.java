package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fixtures.contracts.ApiOperation;
import dev.cpqoms.fixtures.contracts.HttpContract;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every command alike: repeated, reused, stale, without its headers. */
class EveryCommandTest {

  /** A command that would succeed now. */
  record Ready(String path, String token, String etag, Map<String, Object> body) {}

  private static final Map<String, Function<Scene, Ready>> COMMANDS =
      Map.ofEntries(
          Map.entry(
              "registerProcess",
              scene ->
                  order(
                      scene,
                      submitted(scene),
                      "process-reference",
                      Scene.registration(Scene.INSTANCE))),
          Map.entry("validateOrder", scene -> order(scene, submitted(scene), "validate", Map.of())),
          Map.entry("decomposeOrder", EveryCommandTest::decompose),
          Map.entry("startOrder", EveryCommandTest::start),
          Map.entry("completeOrder", EveryCommandTest::complete),
          Map.entry("beginTask", scene -> onTask(scene, "begin", false)),
          Map.entry("completeTask", scene -> onTask(scene, "complete", true)),
          Map.entry("awaitCallback", scene -> onTask(scene, "await-callback", true)),
          Map.entry("reportUnknownOutcome", scene -> onTask(scene, "unknown", true)),
          Map.entry("refuseTask", scene -> onTask(scene, "refuse", true)),
          Map.entry("retryCall", EveryCommandTest::retryCall),
          Map.entry("cancelCall", EveryCommandTest::cancelCall),
          Map.entry("publishDecompositionRules", EveryCommandTest::publishRules),
          Map.entry("requestOrderCancellation", EveryCommandTest::cancel),
          Map.entry("assessOrderAmendment", EveryCommandTest::assess),
          Map.entry("confirmOrderAmendment", EveryCommandTest::confirm),
          Map.entry("takeAmendment", EveryCommandTest::take),
          Map.entry("withdrawOrderAmendment", EveryCommandTest::withdraw),
          Map.entry("compensateOrder", EveryCommandTest::compensate),
          Map.entry("finishCancellation", EveryCommandTest::finishCancellation),
          Map.entry("assignFalloutCase", EveryCommandTest::assign),
          Map.entry("verifyFalloutCase", EveryCommandTest::verify),
          Map.entry("resolveFalloutCase", EveryCommandTest::resolve),
          Map.entry("suspendTenant", scene -> stand(scene, "suspend")),
          Map.entry("resumeTenant", EveryCommandTest::resume),
          Map.entry("proposeOrderFailure", EveryCommandTest::proposeFailure),
          Map.entry("decideOrderFailure", EveryCommandTest::decideFailure),
          Map.entry("claimDelivery", EveryCommandTest::claim),
          Map.entry("reportDelivery", EveryCommandTest::reportDelivery),
          Map.entry("retryDelivery", scene -> decide(scene, queued(scene), "retry")),
          Map.entry("cancelDelivery", scene -> decide(scene, inFlight(scene), "cancel")));

  private static final Set<String> WITHOUT_VERSION =
      Set.of("receiveCallback", "captureOrder", "openFalloutCase", "reportProcessIncident");

  private final Scene acme = OrderServer.shared().tenant();

  @Test
  void noCommandOfTheContractIsForgotten() {
    assertThat(
            HttpContract.of("order-service").operations().stream()
                .filter(ApiOperation::isCommand)
                .map(ApiOperation::operationId)
                // A callback has a key of its own; what begins something, and what the engine
                // tells,
                // has no version to name.
                .filter(operation -> !WITHOUT_VERSION.contains(operation)))
        .containsExactlyInAnyOrderElementsOf(COMMANDS.keySet());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aRepeatIsAnsweredByteForByteAndAReuseIsRefused(String operation) {
    Ready ready = ready(operation);
    String key = "key-" + operation;

    Reply first = send(ready, key, ready.etag(), ready.body()).hasSucceeded();
    String facts = facts();
    Reply second = send(ready, key, ready.etag(), ready.body()).hasSucceeded();
    Reply reused = send(ready, key, ready.etag(), other(ready.body()));

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.etag()).isEqualTo(first.etag());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(facts()).isEqualTo(facts);
    if (!ready.body().isEmpty()) {
      reused.isProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aKeyOfAnotherCommandIsRefused(String operation) {
    UUID other = submitted(acme);
    String path = acme.internal("orders/" + other + "/validate");
    acme.server()
        .api
        .post(path, acme.worker(), "shared-key", acme.order(other).etag(), Map.of())
        .isOk();

    Ready ready = ready(operation);
    send(ready, "shared-key", ready.etag(), ready.body()).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aStaleVersionIsRefusedAndTheKeyMayBeUsedAgain(String operation) {
    Ready ready = ready(operation);

    send(ready, "key-1", "\"99\"", ready.body()).isProblem(412, "STALE_VERSION");
    send(ready, "key-1", ready.etag(), ready.body()).hasSucceeded();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandWithoutAVersionIsRefused(String operation) {
    Ready ready = ready(operation);

    acme.server()
        .api
        .post(ready.path(), ready.token(), "key-1", null, ready.body())
        .isProblem(428, "PRECONDITION_REQUIRED");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anUnknownFieldIsRefused(String operation) {
    Ready ready = ready(operation);
    Map<String, Object> body = new HashMap<>(ready.body());
    body.put("surprise", 1);

    send(ready, "key-1", ready.etag(), body).isProblem(400, "INVALID_REQUEST");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandLeavesOneAuditRowWithItsActor(String operation) {
    Ready ready = ready(operation);
    long before = audited();

    send(ready, "key-1", ready.etag(), ready.body()).hasSucceeded();

    assertThat(audited()).isEqualTo(before + 1);
    assertThat(
            acme.server()
                .view
                .column(
                    acme.tenant(), "SELECT action FROM audit_log ORDER BY position DESC LIMIT 1"))
        .containsExactly(operation);
  }

  static Stream<String> commands() {
    return COMMANDS.keySet().stream().sorted();
  }

  private Ready ready(String operation) {
    return Objects.requireNonNull(COMMANDS.get(operation)).apply(acme);
  }

  private Reply send(Ready ready, String key, String etag, Map<String, Object> body) {
    return acme.server().api.post(ready.path(), ready.token(), key, etag, body);
  }

  private String facts() {
    return acme.server()
        .view
        .column(
            acme.tenant(),
            "SELECT (SELECT count(*) FROM outbox_event) || ' ' || (SELECT count(*) FROM audit_log)")
        .getFirst();
  }

  private long audited() {
    return acme.server().view.count(acme.tenant(), "SELECT count(*) FROM audit_log");
  }

  private static Map<String, Object> other(Map<String, Object> body) {
    Map<String, Object> other = new HashMap<>(body);
    other.replaceAll(
        (field, value) ->
            switch (field) {
              case "attemptId" -> UUID.randomUUID().toString();
              case "processInstanceKey" -> "4711";
              case "requestHash" -> "c".repeat(64);
              case "reason" -> "another reason";
              case "worker" -> "worker-2";
              case "errorCode" -> "ANOTHER";
              case "assignee" -> "oscar";
              case "note" -> "another note";
              default -> value;
            });
    return other;
  }

  private static UUID submitted(Scene scene) {
    return scene.submitted(anAcceptedQuote().withService("line-1")).uuid("orderId");
  }

  private static Ready order(Scene scene, UUID orderId, String command, Map<String, Object> body) {
    return new Ready(
        scene.internal("orders/" + orderId + "/" + command),
        scene.worker(),
        scene.order(orderId).etag(),
        body);
  }

  private static Ready decompose(Scene scene) {
    UUID orderId = submitted(scene);
    scene.process(orderId, "validate", Map.of()).isOk();
    return order(scene, orderId, "decompose", Map.of());
  }

  private static Ready start(Scene scene) {
    UUID orderId = submitted(scene);
    scene.process(orderId, "validate", Map.of()).isOk();
    scene.process(orderId, "decompose", Map.of()).isOk();
    return order(scene, orderId, "start", Map.of("processInstanceKey", Scene.INSTANCE));
  }

  private static Ready complete(Scene scene) {
    UUID orderId = scene.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    scene.doEverything(orderId);
    return order(scene, orderId, "complete", Map.of());
  }

  private static UUID task(Scene scene) {
    UUID orderId = scene.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    return scene.tasks(orderId, "PROVISION_SERVICE").getFirst();
  }

  private static Ready onTask(Scene scene, String command, boolean begun) {
    UUID taskId = task(scene);
    Reply task = begun ? scene.begin(taskId) : scene.task(taskId);
    Map<String, Object> body =
        switch (command) {
          case "begin" -> scene.beginning(taskId);
          case "complete" -> scene.completion(task);
          case "await-callback" -> TaskReportsTest.accepted(task);
          case "unknown" -> TaskReportsTest.unknown(task);
          default -> scene.refusal(task);
        };
    return ready(scene, taskId, command, body);
  }

  private static Ready retryCall(Scene scene) {
    UUID taskId = task(scene);
    Reply begun = scene.begin(taskId);
    scene.work(taskId, "unknown", TaskReportsTest.unknown(begun)).isOk();
    return ready(scene, taskId, "retry-call", Map.of("attemptId", Scene.attempt(begun)));
  }

  private static Ready cancelCall(Scene scene) {
    UUID taskId = task(scene);
    Reply begun = scene.begin(taskId);
    scene.work(taskId, "await-callback", TaskReportsTest.accepted(begun)).isOk();
    scene.cancel(begun.uuid("orderId")).isOk();
    return ready(scene, taskId, "cancel-call", TaskReportsTest.cancellation(begun));
  }

  private static Ready ready(Scene scene, UUID taskId, String command, Map<String, Object> body) {
    return new Ready(
        scene.internal("tasks/" + taskId + "/" + command),
        scene.worker(),
        scene.task(taskId).etag(),
        body);
  }

  private static UUID queued(Scene scene) {
    UUID orderId = scene.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    UUID taskId = scene.tasks(orderId, "ACTIVATE_BILLING").getFirst();
    return UUID.fromString(Scene.attempt(scene.begin(taskId)));
  }

  private static UUID inFlight(Scene scene) {
    UUID deliveryId = queued(scene);
    scene.claim(deliveryId).isOk();
    return deliveryId;
  }

  private static Ready claim(Scene scene) {
    UUID deliveryId = queued(scene);
    return new Ready(
        scene.internal("deliveries/" + deliveryId + "/claim"),
        scene.worker(),
        scene.delivery(deliveryId).etag(),
        Map.of("worker", "worker-1"));
  }

  private static Ready reportDelivery(Scene scene) {
    UUID deliveryId = inFlight(scene);
    return new Ready(
        scene.internal("deliveries/" + deliveryId + "/report"),
        scene.worker(),
        scene.delivery(deliveryId).etag(),
        Map.of("outcome", "POSTPONED", "errorCode", "BREAKER_OPEN", "errorMessage", "spared"));
  }

  private static Ready decide(Scene scene, UUID deliveryId, String command) {
    return new Ready(
        "/v1/deliveries/" + deliveryId + "/" + command,
        scene.seniorOperator(),
        scene.delivery(deliveryId).etag(),
        Map.of("reason", "the partner has called"));
  }

  private static Ready publishRules(Scene scene) {
    return new Ready(
        "/v1/decomposition-rules",
        scene.catalogAdmin(),
        scene.server().api.get("/v1/decomposition-rules", scene.catalogAdmin()).isOk().etag(),
        RulesTest.services());
  }

  private static Ready cancel(Scene scene) {
    UUID orderId = submitted(scene);
    return new Ready(
        "/v1/orders/" + orderId + "/cancel",
        scene.senior(),
        scene.order(orderId).etag(),
        Map.of("reason", "not wanted"));
  }

  private static Ready assess(Scene scene) {
    UUID orderId = underWay(scene);
    return new Ready(
        "/v1/orders/" + orderId + "/amendments",
        scene.operator(),
        scene.order(orderId).etag(),
        AmendmentTest.taking("line-2"));
  }

  private static Ready confirm(Scene scene) {
    UUID orderId = underWay(scene);
    Reply assessed = scene.assess(orderId, AmendmentTest.taking("line-2")).isCreated();
    return new Ready(
        "/v1/orders/" + orderId + "/amendments/1/confirm",
        scene.operator(),
        assessed.etag(),
        Map.of());
  }

  private static Ready take(Scene scene) {
    UUID orderId = underWay(scene);
    scene.amend(orderId, AmendmentTest.taking("line-2"));
    return order(scene, orderId, "amend", Map.of());
  }

  private static Ready withdraw(Scene scene) {
    UUID orderId = underWay(scene);
    Reply assessed = scene.assess(orderId, AmendmentTest.taking("line-2")).isCreated();
    return new Ready(
        "/v1/orders/" + orderId + "/amendments/1/withdraw",
        scene.operator(),
        assessed.etag(),
        Map.of("reason", "not any more"));
  }

  private static UUID underWay(Scene scene) {
    return scene
        .started(anAcceptedQuote().withHardware("line-1").withService("line-2"))
        .uuid("orderId");
  }

  private static Ready compensate(Scene scene) {
    UUID orderId = scene.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    scene.done(scene.tasks(orderId, "RESERVE_INVENTORY").getFirst());
    scene.cancel(orderId).isOk();
    return order(scene, orderId, "compensate", Map.of());
  }

  private static Ready finishCancellation(Scene scene) {
    UUID orderId = submitted(scene);
    scene.cancel(orderId).isOk();
    return order(scene, orderId, "finish-cancellation", Map.of());
  }

  private static Ready assign(Scene scene) {
    return onCase(refused(scene), "assign", scene.operator(), Map.of("assignee", "olga"));
  }

  private static Ready resolve(Scene scene) {
    return onCase(
        refused(scene),
        "resolve",
        scene.operator(),
        Map.of("resolution", "RETRY", "reason", "try again"));
  }

  private static Ready resume(Scene scene) {
    scene.suspend();
    return stand(scene, "resume");
  }

  private static Ready stand(Scene scene, String command) {
    return new Ready(
        "/v1/tenant-suspension/" + command,
        scene.commander(),
        scene.standing().etag(),
        Map.of("reason", "the contract is in dispute"));
  }

  private static Ready proposeFailure(Scene scene) {
    return onCase(
        refused(scene),
        "order-failure/propose",
        scene.operator(),
        Map.of("reason", "nobody can do it"));
  }

  private static Ready decideFailure(Scene scene) {
    return onCase(
        scene.proposeFailure(refused(scene)).isOk(),
        "order-failure/decide",
        scene.approver(),
        Map.of("verdict", "APPROVE", "reason", "sales has told the customer"));
  }

  private static Ready verify(Scene scene) {
    Reply skipped =
        scene.resolve(refused(scene), Map.of("resolution", "SKIP", "reason", "not needed")).isOk();
    return onCase(skipped, "verify", scene.senior(), Map.of("reason", "nobody waits for it"));
  }

  private static Reply refused(Scene scene) {
    UUID taskId = task(scene);
    scene.work(taskId, "refuse", scene.refusal(scene.begin(taskId))).isOk();
    return scene.openCase();
  }

  private static Ready onCase(
      Reply fallout, String command, String token, Map<String, Object> body) {
    return new Ready(
        "/v1/fallout-cases/" + fallout.text("caseId") + "/" + command, token, fallout.etag(), body);
  }
}
