package dev.cpqoms.order.fallout.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a process of an order stands still, in the engine's words.
 *
 * @param incidentKey the engine's name of it
 * @param incidentId where workflow shows it, and where people let the process go on
 * @param jobType null when it was no job that failed
 * @param resolvedAt when the engine let the process go on, null while it stands
 */
public record ProcessIncident(
    String incidentKey,
    UUID incidentId,
    String processId,
    String processInstanceKey,
    String elementId,
    @Nullable String jobType,
    String errorType,
    String message,
    Instant openedAt,
    @Nullable Instant resolvedAt) {

  /** The same as it was told first. */
  public ProcessIncident unresolved() {
    return new ProcessIncident(
        incidentKey,
        incidentId,
        processId,
        processInstanceKey,
        elementId,
        jobType,
        errorType,
        message,
        openedAt,
        null);
  }

  public boolean stands() {
    return resolvedAt == null;
  }

  /** What somebody reads first. */
  public String words() {
    return "The process %s stands still at %s (%s): %s"
        .formatted(processId, elementId, errorType, message);
  }
}
