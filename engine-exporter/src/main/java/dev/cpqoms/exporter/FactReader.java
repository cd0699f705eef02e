package dev.cpqoms.exporter;

import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Picks the facts out of the engine's records: whole processes, the keys that say whose they are,
 * jobs that will not be tried again, and incidents. Ids and versions leave the engine, no other
 * content of a variable ever does.
 */
final class FactReader implements RecordFilter {
  /** The table and the contract have room for more; a page of stack trace helps nobody. */
  private static final int LONGEST_MESSAGE = 600;

  /** Keys are ids; a text of another shape is none and stays where it is. */
  private static final Pattern ID = Pattern.compile("\"([A-Za-z0-9._:-]{1,100})\"");

  private final Set<String> keys;

  FactReader(Set<String> keys) {
    this.keys = Set.copyOf(keys);
  }

  @Override
  public boolean acceptType(RecordType type) {
    return type == RecordType.EVENT;
  }

  @Override
  public boolean acceptValue(ValueType type) {
    return type == ValueType.PROCESS_INSTANCE
        || type == ValueType.VARIABLE
        || type == ValueType.JOB
        || type == ValueType.INCIDENT;
  }

  /** Null when the record is nothing that people need to know. */
  @Nullable Fact fact(Record<?> record) {
    if (record.getRecordType() != RecordType.EVENT) {
      return null;
    }
    JsonObject json =
        switch (record.getValue()) {
          case ProcessInstanceRecordValue process -> process(record, process);
          case VariableRecordValue variable -> key(record, variable);
          case JobRecordValue job -> job(record, job);
          case IncidentRecordValue incident -> incident(record, incident);
          default -> null;
        };
    return json == null ? null : new Fact(record.getPosition(), json.end());
  }

  private static @Nullable JsonObject process(Record<?> record, ProcessInstanceRecordValue value) {
    if (value.getBpmnElementType() != BpmnElementType.PROCESS
        || !(record.getIntent() instanceof ProcessInstanceIntent intent)) {
      return null;
    }
    String type =
        switch (intent) {
          // Not ACTIVATED: what goes wrong in between would be an incident of an unknown process.
          case ELEMENT_ACTIVATING -> "PROCESS_STARTED";
          case ELEMENT_COMPLETED -> "PROCESS_COMPLETED";
          case ELEMENT_TERMINATED -> "PROCESS_TERMINATED";
          default -> null;
        };
    return type == null
        ? null
        : fact(record, type, value.getProcessInstanceKey())
            .with("processId", value.getBpmnProcessId())
            .with("processVersion", value.getVersion());
  }

  private @Nullable JsonObject key(Record<?> record, VariableRecordValue value) {
    Matcher id = ID.matcher(value.getValue());
    boolean ofProcess = value.getScopeKey() == value.getProcessInstanceKey();
    if (record.getIntent() != VariableIntent.CREATED
        || !ofProcess
        || !keys.contains(value.getName())
        || !id.matches()) {
      return null;
    }
    return fact(record, "KEY_SET", value.getProcessInstanceKey())
        .with("name", value.getName())
        .with("value", id.group(1));
  }

  private static @Nullable JsonObject job(Record<?> record, JobRecordValue value) {
    boolean exhausted = record.getIntent() == JobIntent.FAILED && value.getRetries() <= 0;
    if (!exhausted && record.getIntent() != JobIntent.ERROR_THROWN) {
      return null;
    }
    return fact(record, "JOB_ENDED_BADLY", value.getProcessInstanceKey())
        .with("jobKey", record.getKey())
        .with("jobType", value.getType());
  }

  private static @Nullable JsonObject incident(Record<?> record, IncidentRecordValue value) {
    if (record.getIntent() == IncidentIntent.RESOLVED) {
      return fact(record, "INCIDENT_RESOLVED", value.getProcessInstanceKey())
          .with("incidentKey", record.getKey());
    }
    if (record.getIntent() != IncidentIntent.CREATED) {
      return null;
    }
    JsonObject json =
        fact(record, "INCIDENT_CREATED", value.getProcessInstanceKey())
            .with("incidentKey", record.getKey())
            .with("processId", value.getBpmnProcessId())
            .with("elementId", value.getElementId())
            .with("errorType", value.getErrorType().name())
            .with("errorMessage", shortened(value.getErrorMessage()));
    return value.getJobKey() > 0 ? json.with("jobKey", value.getJobKey()) : json;
  }

  private static JsonObject fact(Record<?> record, String type, long processInstanceKey) {
    return new JsonObject()
        .with("position", record.getPosition())
        .with("occurredAt", Instant.ofEpochMilli(record.getTimestamp()).toString())
        .with("type", type)
        .with("processInstanceKey", processInstanceKey);
  }

  private static String shortened(String message) {
    return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
  }
}
