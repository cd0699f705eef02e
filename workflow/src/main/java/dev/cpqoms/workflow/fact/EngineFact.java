package dev.cpqoms.workflow.fact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened in the engine, at a position of a partition's log. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EngineFact.ProcessStarted.class, name = "PROCESS_STARTED"),
  @JsonSubTypes.Type(value = EngineFact.ProcessCompleted.class, name = "PROCESS_COMPLETED"),
  @JsonSubTypes.Type(value = EngineFact.ProcessTerminated.class, name = "PROCESS_TERMINATED"),
  @JsonSubTypes.Type(value = EngineFact.KeySet.class, name = "KEY_SET"),
  @JsonSubTypes.Type(value = EngineFact.JobEndedBadly.class, name = "JOB_ENDED_BADLY"),
  @JsonSubTypes.Type(value = EngineFact.IncidentCreated.class, name = "INCIDENT_CREATED"),
  @JsonSubTypes.Type(value = EngineFact.IncidentResolved.class, name = "INCIDENT_RESOLVED"),
})
public sealed interface EngineFact {

  long position();

  Instant occurredAt();

  long processInstanceKey();

  record ProcessStarted(
      long position,
      Instant occurredAt,
      long processInstanceKey,
      String processId,
      int processVersion)
      implements EngineFact {}

  record ProcessCompleted(
      long position,
      Instant occurredAt,
      long processInstanceKey,
      String processId,
      int processVersion)
      implements EngineFact {}

  record ProcessTerminated(
      long position,
      Instant occurredAt,
      long processInstanceKey,
      String processId,
      int processVersion)
      implements EngineFact {}

  /** The process was given one of the ids that say whose it is. */
  record KeySet(
      long position, Instant occurredAt, long processInstanceKey, String name, String value)
      implements EngineFact {}

  /** A job has no retries left or ended with a business error; an incident may follow. */
  record JobEndedBadly(
      long position, Instant occurredAt, long processInstanceKey, long jobKey, String jobType)
      implements EngineFact {}

  /**
   * A process cannot go on by itself.
   *
   * @param jobKey null when it was no job that failed
   */
  record IncidentCreated(
      long position,
      Instant occurredAt,
      long processInstanceKey,
      long incidentKey,
      String processId,
      String elementId,
      String errorType,
      String errorMessage,
      @Nullable Long jobKey)
      implements EngineFact {}

  record IncidentResolved(
      long position, Instant occurredAt, long processInstanceKey, long incidentKey)
      implements EngineFact {}
}
