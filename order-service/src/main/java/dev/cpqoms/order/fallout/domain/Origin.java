package dev.cpqoms.order.fallout.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a case comes from.
 *
 * @param openedBy a person, or the service that saw it
 * @param recurrenceOf the case before, whose retry did not cure
 * @param evidence what the person showed who opened it
 * @param incidents of one process instance, when the case is that it stands still
 */
public record Origin(
    String openedBy,
    @Nullable UUID recurrenceOf,
    @Nullable String evidence,
    List<ProcessIncident> incidents) {
  public Origin {
    incidents = List.copyOf(incidents);
  }

  public static Origin of(String openedBy, @Nullable UUID recurrenceOf) {
    return new Origin(openedBy, recurrenceOf, null, List.of());
  }

  public static Origin shownBy(String person, @Nullable String evidence) {
    return new Origin(person, null, evidence, List.of());
  }

  public static Origin standstill(
      String openedBy, @Nullable UUID recurrenceOf, ProcessIncident incident) {
    return new Origin(openedBy, recurrenceOf, null, List.of(incident));
  }

  Origin and(ProcessIncident incident) {
    return with(Stream.concat(incidents.stream(), Stream.of(incident)).toList());
  }

  /** The same with the incident as it is told now. */
  Origin now(ProcessIncident told) {
    return with(
        incidents.stream()
            .map(one -> one.incidentKey().equals(told.incidentKey()) ? told : one)
            .toList());
  }

  /** Those that the engine has not let go on. */
  public List<ProcessIncident> standing() {
    return incidents.stream().filter(ProcessIncident::stands).toList();
  }

  public boolean stands(String incidentKey) {
    return standing().stream().anyMatch(one -> one.incidentKey().equals(incidentKey));
  }

  /** The process that stands still, or stood; null when the case is about something else. */
  public @Nullable String processInstanceKey() {
    return incidents.isEmpty() ? null : incidents.getFirst().processInstanceKey();
  }

  private Origin with(List<ProcessIncident> changed) {
    return new Origin(openedBy, recurrenceOf, evidence, changed);
  }
}
