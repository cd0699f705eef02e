package dev.cpqoms.fulfillment.scene;

import dev.cpqoms.fulfillment.settling.TaskState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task of the fake order-service: the state machine of the contract, nothing more. */
final class FakeTask {

  final String tenant;
  final String taskId = UUID.randomUUID().toString();
  final String taskType;
  TaskState state = TaskState.PENDING;
  long version = 1;
  int round = 1;
  @Nullable String attemptId;
  int retryCount;
  @Nullable String caseCode;
  @Nullable String settledBy;
  @Nullable Instant startedAt;
  @Nullable Instant calledAt;
  @Nullable String undoes;
  boolean queued;
  long heldSeconds;
  boolean unwanted;
  @Nullable String cancellationId;
  final List<Map<String, Object>> earlier = new ArrayList<>();

  private final InstantSource clock;

  FakeTask(String tenant, String taskType, InstantSource clock) {
    this.clock = clock;
    this.tenant = tenant;
    this.taskType = taskType;
  }

  String key() {
    return "task-" + taskId + "-a0-r" + round;
  }

  void move(TaskState next) {
    state = next;
    version++;
  }

  /** An operator decides to try once more. */
  void retry() {
    if (attemptId != null) {
      earlier.add(attempt(attemptId, key()));
    }
    round++;
    startedAt = null;
    attemptId = null;
    cancellationId = null;
    retryCount = 0;
    move(TaskState.PENDING);
  }

  /** True when the command is legal here; it has then been done. */
  boolean take(String verb, Map<String, Object> body) {
    return switch (verb) {
      case "begin" -> state == TaskState.PENDING && begin();
      case "complete" -> isOpen() && complete();
      case "await-callback" -> isCalled() && done(TaskState.WAITING_CALLBACK);
      case "unknown" ->
          (state == TaskState.IN_PROGRESS || state == TaskState.WAITING_CALLBACK)
              && done(TaskState.UNKNOWN_OUTCOME);
      case "refuse" -> isOpen() && refuse(body);
      case "cancel-call" -> state == TaskState.WAITING_CALLBACK && unwanted && cancelCall();
      case "retry-call" -> state == TaskState.UNKNOWN_OUTCOME && retryCall();
      default -> false;
    };
  }

  Map<String, Object> representation() {
    Map<String, Object> task = new LinkedHashMap<>();
    task.put("taskId", taskId);
    task.put("orderId", "0192f3c6-0a10-7b3e-8f01-1f5b5d3c8a22");
    task.put("itemId", "line-1");
    task.put("taskType", taskType);
    task.put("state", state.name());
    task.put("version", version);
    task.put("amendment", 0);
    task.put("round", round);
    task.put("customerId", "acme-retail");
    task.put("item", item());
    if (undoes != null) {
      task.put(
          "compensates",
          Map.of("taskId", "0192f3c7-0a10-7b3e-8f01-1f5b5d3c8a33", "externalReference", undoes));
    }
    if (startedAt != null) {
      task.put("startedAt", startedAt.toString());
    }
    if (attemptId != null) {
      task.put("currentAttempt", attempt(attemptId, key()));
    }
    if (cancellationId != null) {
      task.put("cancellation", attempt(cancellationId, key() + "-cancel"));
    }
    task.put("unwanted", unwanted);
    task.put("queued", queued && state == TaskState.IN_PROGRESS);
    if (heldSeconds > 0) {
      task.put("heldSeconds", heldSeconds);
    }
    task.put("earlierAttempts", earlier);
    return task;
  }

  boolean isOpen() {
    return isCalled() || state == TaskState.WAITING_CALLBACK;
  }

  private boolean isCalled() {
    return state == TaskState.IN_PROGRESS || state == TaskState.UNKNOWN_OUTCOME;
  }

  private boolean begin() {
    attemptId = UUID.randomUUID().toString();
    startedAt = clock.instant();
    calledAt = startedAt;
    return done(TaskState.IN_PROGRESS);
  }

  private boolean complete() {
    settledBy = "WORKER";
    return done(TaskState.COMPLETED);
  }

  private boolean refuse(Map<String, Object> body) {
    String category = String.valueOf(body.get("category"));
    String code = String.valueOf(body.get("errorCode"));
    caseCode = code;
    boolean noEffect = unwanted && !category.equals("TECHNICAL");
    return done(noEffect ? TaskState.FAILED : TaskState.FALLOUT);
  }

  private boolean cancelCall() {
    cancellationId = UUID.randomUUID().toString();
    return done(TaskState.WAITING_CALLBACK);
  }

  private boolean retryCall() {
    retryCount++;
    calledAt = clock.instant();
    return done(TaskState.IN_PROGRESS);
  }

  private boolean done(TaskState next) {
    move(next);
    return true;
  }

  private static Map<String, Object> item() {
    return Map.of(
        "offeringId",
        "business-internet",
        "offeringType",
        "SERVICE",
        "quantity",
        1,
        "options",
        Map.of("bandwidth", "1G"),
        "charges",
        List.of(
            Map.of(
                "chargeType", "RECURRING", "net", Map.of("amount", "144.10", "currency", "EUR"))));
  }

  private Map<String, Object> attempt(String id, String key) {
    return Map.of(
        "attemptId",
        id,
        "adapter",
        "inventory",
        "idempotencyKey",
        key,
        "status",
        "OPEN",
        "retryCount",
        retryCount,
        "calledAt",
        String.valueOf(calledAt));
  }
}
