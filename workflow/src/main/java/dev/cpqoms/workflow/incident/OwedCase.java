package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident of an order's process that order-service has not heard of as it is now.
 *
 * @param orderId the business key of the process
 * @param attempts how often it was told in vain
 */
record OwedCase(
    UUID incidentId,
    TenantId tenantId,
    long incidentKey,
    long processInstanceKey,
    String processId,
    String orderId,
    @Nullable String taskId,
    String elementId,
    @Nullable String jobType,
    String errorType,
    String errorMessage,
    IncidentState state,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    @Nullable String decidedBy,
    @Nullable String reason,
    int attempts) {
  private static final String WORDLESS = "the engine gives no message";

  boolean isOver() {
    return state == IncidentState.RESOLVED;
  }

  /** What order-service will have heard. */
  String word() {
    return isOver() ? "RESOLVED" : "OPEN";
  }

  /** The same for every repeat of the same news. */
  String idempotencyKey() {
    return "incident-" + incidentKey + "-" + word();
  }

  String path() {
    return "/internal/v1/tenants/" + tenantId + "/orders/" + orderId + "/process-incidents";
  }

  /** Nothing of it changes between two repeats of the same news. */
  Map<String, Object> body() {
    Map<String, Object> body = new HashMap<>();
    body.put("incidentKey", Long.toString(incidentKey));
    body.put("incidentId", incidentId);
    body.put("processId", processId);
    body.put("processInstanceKey", Long.toString(processInstanceKey));
    body.put("elementId", elementId);
    body.put("errorType", errorType);
    body.put("message", errorMessage.isBlank() ? WORDLESS : errorMessage);
    body.put("openedAt", openedAt);
    putIfKnown(body, "taskId", taskId);
    putIfKnown(body, "jobType", jobType);
    if (resolvedAt != null) {
      body.put("resolved", resolved(resolvedAt));
    }
    return body;
  }

  private Map<String, Object> resolved(Instant at) {
    Map<String, Object> resolved = new HashMap<>(Map.of("at", at));
    putIfKnown(resolved, "by", decidedBy);
    putIfKnown(resolved, "reason", reason);
    return resolved;
  }

  private static void putIfKnown(Map<String, Object> body, String name, @Nullable String value) {
    if (value != null) {
      body.put(name, value);
    }
  }
}
