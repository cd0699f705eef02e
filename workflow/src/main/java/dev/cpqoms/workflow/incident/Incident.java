package dev.cpqoms.workflow.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of engine_incident of the transaction's tenant.
 *
 * @param earlierIncidents how often the same step of the same process stood still before
 */
record Incident(
    UUID incidentId,
    long incidentKey,
    long processInstanceKey,
    String processId,
    @Nullable Integer processVersion,
    @Nullable String businessKey,
    @Nullable String taskId,
    String elementId,
    @Nullable Long jobKey,
    @Nullable String jobType,
    String errorType,
    String errorMessage,
    IncidentState state,
    long version,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    int attempts,
    @Nullable String lastError,
    int earlierIncidents) {

  ErrorKind kind() {
    return ErrorKind.of(errorType);
  }
}
