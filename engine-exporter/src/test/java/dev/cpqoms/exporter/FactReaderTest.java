package dev.cpqoms.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import io.camunda.zeebe.protocol.record.value.ImmutableIncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableJobRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableVariableRecordValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FactReaderTest {
  private static final long INSTANCE = 4503599627370497L;
  private static final String HEAD =
      "{\"position\":7,\"occurredAt\":\"1970-01-01T00:00:01Z\",\"type\":\"";
  private final FactReader reader = new FactReader(Set.of("tenantId", "orderId"));

  @Test
  void theStartOfAProcessIsAFactWithItsVersion() {
    assertThat(process(BpmnElementType.PROCESS, ProcessInstanceIntent.ELEMENT_ACTIVATING))
        .isEqualTo(
            HEAD
                + "PROCESS_STARTED\",\"processInstanceKey\":4503599627370497,"
                + "\"processId\":\"order-fulfillment\",\"processVersion\":3}");
  }

  @ParameterizedTest
  @CsvSource({
    "ELEMENT_COMPLETED, PROCESS_COMPLETED",
    "ELEMENT_TERMINATED, PROCESS_TERMINATED",
  })
  void theEndOfAProcessIsAFact(ProcessInstanceIntent intent, String type) {
    assertThat(process(BpmnElementType.PROCESS, intent)).startsWith(HEAD + type);
  }

  @ParameterizedTest
  @CsvSource({
    "SERVICE_TASK, ELEMENT_COMPLETED",
    "PROCESS, ELEMENT_ACTIVATED",
    "PROCESS, ELEMENT_COMPLETING",
  })
  void theStepsInBetweenAreNone(BpmnElementType element, ProcessInstanceIntent intent) {
    assertThat(process(element, intent)).isNull();
  }

  @Test
  void aKeyOfTheProcessIsAFact() {
    assertThat(variable("orderId", "\"0192f3c6-0a10\"", INSTANCE, VariableIntent.CREATED))
        .isEqualTo(
            HEAD
                + "KEY_SET\",\"processInstanceKey\":4503599627370497,"
                + "\"name\":\"orderId\",\"value\":\"0192f3c6-0a10\"}");
  }

  @Test
  void whatIsNoKeyNeverLeavesTheEngine() {
    assertThat(variable("waves", "\"a\"", INSTANCE, VariableIntent.CREATED)).isNull();
    assertThat(variable("orderId", "\"a\"", 99, VariableIntent.CREATED)).isNull();
    assertThat(variable("orderId", "\"Mrs. Miller\"", INSTANCE, VariableIntent.CREATED)).isNull();
    assertThat(variable("orderId", "{\"a\":1}", INSTANCE, VariableIntent.CREATED)).isNull();
  }

  @Test
  void aKeyThatAWorkerChangesLaterIsNotBelieved() {
    assertThat(variable("tenantId", "\"globex\"", INSTANCE, VariableIntent.UPDATED)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9})
  void aFailedJobThatIsTriedAgainIsNoFact(int retries) {
    assertThat(job(JobIntent.FAILED, retries)).isNull();
  }

  @Test
  void aJobWithoutRetriesIsAFactAndSoIsAnError() {
    assertThat(job(JobIntent.FAILED, 0))
        .isEqualTo(
            HEAD
                + "JOB_ENDED_BADLY\",\"processInstanceKey\":4503599627370497,"
                + "\"jobKey\":11,\"jobType\":\"order.validate\"}");
    assertThat(job(JobIntent.ERROR_THROWN, 4)).startsWith(HEAD + "JOB_ENDED_BADLY");
  }

  @Test
  void anIncidentSaysWhereAndWhy() {
    assertThat(incident(IncidentIntent.CREATED, 11, "no \"answer\"\nat all"))
        .isEqualTo(
            HEAD
                + "INCIDENT_CREATED\",\"processInstanceKey\":4503599627370497,\"incidentKey\":11,"
                + "\"processId\":\"order-fulfillment\",\"elementId\":\"validate-order\",\"errorType\":\"JOB_NO_RETRIES\",\"errorMessage\":\"no"
                + " \\\"answer\\\"\\n"
                + "at all\",\"jobKey\":11}");
    assertThat(incident(IncidentIntent.CREATED, -1, "x")).doesNotContain("jobKey");
    assertThat(incident(IncidentIntent.RESOLVED, 11, "x"))
        .isEqualTo(
            HEAD
                + "INCIDENT_RESOLVED\",\"processInstanceKey\":4503599627370497,\"incidentKey\":11}");
  }

  @Test
  void aLongMessageIsCutAndStaysText() {
    String cut = incident(IncidentIntent.CREATED, 11, "x".repeat(599) + "😀".repeat(50));

    assertThat(cut).hasSizeLessThan(1_000).contains("x\\ud83d\"");
  }

  @Test
  void commandsAreNoFacts() {
    assertThat(reader.acceptType(RecordType.COMMAND)).isFalse();
    assertThat(reader.acceptType(RecordType.EVENT)).isTrue();
    assertThat(reader.acceptValue(ValueType.INCIDENT)).isTrue();
    assertThat(reader.acceptValue(ValueType.TIMER)).isFalse();
  }

  private @Nullable String process(BpmnElementType element, Intent intent) {
    return json(
        ValueType.PROCESS_INSTANCE,
        intent,
        ImmutableProcessInstanceRecordValue.builder()
            .withBpmnElementType(element)
            .withBpmnProcessId("order-fulfillment")
            .withVersion(3)
            .withProcessInstanceKey(INSTANCE)
            .build());
  }

  private @Nullable String variable(String name, String value, long scope, Intent intent) {
    return json(
        ValueType.VARIABLE,
        intent,
        ImmutableVariableRecordValue.builder()
            .withName(name)
            .withValue(value)
            .withScopeKey(scope)
            .withProcessInstanceKey(INSTANCE)
            .build());
  }

  private @Nullable String job(Intent intent, int retries) {
    return json(
        ValueType.JOB,
        intent,
        ImmutableJobRecordValue.builder()
            .withType("order.validate")
            .withRetries(retries)
            .withProcessInstanceKey(INSTANCE)
            .build());
  }

  private @Nullable String incident(Intent intent, long jobKey, String message) {
    return json(
        ValueType.INCIDENT,
        intent,
        ImmutableIncidentRecordValue.builder()
            .withBpmnProcessId("order-fulfillment")
            .withElementId("validate-order")
            .withErrorType(ErrorType.JOB_NO_RETRIES)
            .withErrorMessage(message)
            .withJobKey(jobKey)
            .withProcessInstanceKey(INSTANCE)
            .build());
  }

  private @Nullable String json(ValueType type, Intent intent, RecordValue value) {
    Record<RecordValue> record =
        ImmutableRecord.builder()
            .withRecordType(RecordType.EVENT)
            .withValueType(type)
            .withIntent(intent)
            .withPosition(7)
            .withKey(11)
            .withTimestamp(1_000)
            .withValue(value)
            .build();
    Fact fact = reader.fact(record);
    return fact == null ? null : fact.json();
  }
}
