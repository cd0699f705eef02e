package dev.cpqoms.drills;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.FulfilledItem;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** An order as people see it and act on it, wherever it came from. */
record DrilledOrder(DrillPlatform platform, String tenant, String orderId) {

  String state() {
    return read("/v1/orders/" + orderId).path("state").asText();
  }

  /** Every task of the plan and of the one that undoes it. */
  List<JsonNode> tasks() {
    JsonNode plan = read("/v1/orders/" + orderId + "/plan");
    List<JsonNode> tasks = new ArrayList<>();
    for (String part : List.of("waves", "compensation")) {
      plan.path(part).forEach(wave -> wave.forEach(tasks::add));
    }
    return tasks;
  }

  List<String> states(String taskType) {
    return tasks().stream()
        .filter(task -> task.path("taskType").asText().equals(taskType))
        .map(task -> task.path("state").asText())
        .toList();
  }

  /** As a person would: who is told that the order has moved looks again. */
  ApiAnswer cancel() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", "withdrawn in a drill");
    String senior = platform.people(tenant).token("sina", "SENIOR_OPERATOR", 0);
    String path = "/v1/orders/" + orderId;
    return lookingAgain(
        () -> platform.orders().command(path + "/cancel", senior, etag(path), body));
  }

  /** The answer to a command that names the version which was read just before it. */
  static ApiAnswer lookingAgain(Supplier<ApiAnswer> command) {
    return Awaitility.await("nobody was faster")
        .atMost(DrillPlatform.PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(command::get, answer -> answer.status() != 412);
  }

  /** The cases of the order that wait for people. */
  List<JsonNode> openCases() {
    List<JsonNode> cases = new ArrayList<>();
    for (JsonNode one : read("/v1/fallout-cases?state=IDENTIFIED&limit=100").path("items")) {
      if (one.path("orderId").asText().equals(orderId)) {
        cases.add(one);
      }
    }
    return cases;
  }

  void retry(JsonNode fallout) {
    String path = "/v1/fallout-cases/" + fallout.path("caseId").asText();
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("resolution", "RETRY")
            .put("reason", "the partner was asked to take it back");
    String operator = platform.people(tenant).token("otto", "OPERATOR", 0);
    ApiAnswer answer =
        lookingAgain(
            () -> platform.orders().command(path + "/resolve", operator, etag(path), body));
    if (!answer.isSuccess()) {
      throw new AssertionError(answer.toString());
    }
  }

  void awaitState(String state) {
    until("the order is " + state, () -> state().equals(state));
  }

  void until(String what, BooleanSupplier condition) {
    Awaitility.await(what)
        .atMost(DrillPlatform.PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(condition::getAsBoolean);
  }

  List<FulfilledItem> items(Snapshot snapshot) {
    return snapshot.fulfillment().items().stream()
        .filter(item -> item.orderId().toString().equals(orderId))
        .toList();
  }

  /** What the partners really did for it. */
  List<Effect> effects(List<Effect> ledger) {
    List<String> ids = tasks().stream().map(task -> task.path("taskId").asText()).toList();
    return ledger.stream().filter(effect -> ids.contains(effect.reference())).toList();
  }

  /** What a viewer is shown. */
  JsonNode read(String path) {
    return answer(path).body();
  }

  private String etag(String path) {
    return answer(path).etag().orElseThrow();
  }

  private ApiAnswer answer(String path) {
    return platform.orders().get(path, platform.people(tenant).token("vera", "VIEWER", 0));
  }
}
