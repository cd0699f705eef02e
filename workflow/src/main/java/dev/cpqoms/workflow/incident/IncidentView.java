package dev.cpqoms.workflow.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the contracts show it.
 *
 * @param businessKey the order or the approval case whose process stands still
 * @param decision null while nobody has decided
 * @param earlierIncidents above 0 when going on did not help before
 */
public record IncidentView(
    UUID incidentId,
    String incidentKey,
    String processId,
    @Nullable Integer processVersion,
    String processInstanceKey,
    @Nullable String businessKey,
    @Nullable String taskId,
    String elementId,
    @Nullable String jobType,
    Failure error,
    IncidentState state,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    @Nullable Decided decision,
    int earlierIncidents,
    long version) {

  /** What happened, in the engine's words and in ours. */
  public record Failure(ErrorKind type, String message, String meaning, String whatToDo) {}

  /**
   * What a person decided and what became of it.
   *
   * @param attempts how often the engine was told
   * @param lastError why the last of them did not get through, null when it did
   */
  public record Decided(
      String by, Instant at, String reason, int attempts, @Nullable String lastError) {}

  static IncidentView of(Incident incident) {
    ErrorKind kind = incident.kind();
    return new IncidentView(
        incident.incidentId(),
        Long.toString(incident.incidentKey()),
        incident.processId(),
        incident.processVersion(),
        Long.toString(incident.processInstanceKey()),
        incident.businessKey(),
        incident.taskId(),
        incident.elementId(),
        incident.jobType(),
        new Failure(kind, incident.errorMessage(), kind.meaning(), kind.whatToDo()),
        incident.state(),
        incident.openedAt(),
        incident.resolvedAt(),
        decision(incident),
        incident.earlierIncidents(),
        incident.version());
  }

  private static @Nullable Decided decision(Incident incident) {
    if (incident.decidedBy() == null || incident.decidedAt() == null || incident.reason() == null) {
      return null;
    }
    return new Decided(
        incident.decidedBy(),
        incident.decidedAt(),
        incident.reason(),
        incident.attempts(),
        incident.lastError());
  }
}
