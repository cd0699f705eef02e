package dev.cpqoms.order.fallout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.fallout.domain.ProcessIncident;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a process stands still, as the contracts show it.
 *
 * @param incidentId what to resolve at workflow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandstillView(
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

  /** Null when the case is about something else. */
  static @Nullable List<StandstillView> of(List<ProcessIncident> incidents) {
    return incidents.isEmpty() ? null : incidents.stream().map(StandstillView::of).toList();
  }

  private static StandstillView of(ProcessIncident incident) {
    return new StandstillView(
        incident.incidentKey(),
        incident.incidentId(),
        incident.processId(),
        incident.processInstanceKey(),
        incident.elementId(),
        incident.jobType(),
        incident.errorType(),
        incident.message(),
        incident.openedAt(),
        incident.resolvedAt());
  }
}
