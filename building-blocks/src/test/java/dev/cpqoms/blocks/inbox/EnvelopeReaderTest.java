package dev.cpqoms.blocks.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.json.Json;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {

  private static final String TRACEPARENT =
      "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private final TestEvent event = TestEvent.of(UUID.randomUUID(), 7);
  private final Map<String, Object> envelope = event.envelope();

  @Test
  void every_fact_of_the_envelope_is_read_and_unknown_fields_are_left_alone() {
    envelope.put("causationId", "command-1");
    envelope.put("addedLater", Map.of("by", "a newer producer"));

    EventEnvelope read = read(TRACEPARENT);

    assertThat(read.eventId()).isEqualTo(event.eventId());
    assertThat(read.aggregateVersion()).isEqualTo(7);
    assertThat(read.tenantId().value()).isEqualTo("acme");
    assertThat(read.causationId()).isEqualTo("command-1");
    assertThat(read.data().get("quoteId").textValue()).isEqualTo(event.aggregateId().toString());
    assertThat(read.traceparent()).isEqualTo(TRACEPARENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eventId",
        "eventType",
        "eventVersion",
        "occurredAt",
        "tenantId",
        "producer",
        "aggregateType",
        "aggregateId",
        "aggregateVersion",
        "correlationId",
        "schemaVersion",
        "data"
      })
  void an_envelope_without_a_mandatory_field_is_unreadable_and_the_field_is_named(String field) {
    envelope.remove(field);

    assertThatThrownBy(() -> read(null))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining(field);
  }

  @ParameterizedTest
  @CsvSource({
    "eventId, not-a-uuid",
    "aggregateId, 17",
    "occurredAt, yesterday",
    "tenantId, Not A Slug",
    "eventVersion, one",
    "aggregateVersion, 1.5",
    "data, text",
    "eventType, ' '"
  })
  void a_field_of_another_kind_makes_the_envelope_unreadable(String field, String value) {
    envelope.put(field, value);

    assertThatThrownBy(() -> read(null))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining(field);
  }

  @Test
  void numbers_out_of_range_and_text_that_postgresql_cannot_keep_are_unreadable() {
    envelope.put("aggregateVersion", 0);
    assertThatThrownBy(() -> read(null)).isInstanceOf(UnreadableEvent.class);
    envelope.put("aggregateVersion", 1);
    envelope.put("correlationId", "a\0b");
    assertThatThrownBy(() -> read(null)).isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void a_malformed_trace_context_is_dropped_and_the_event_is_read() {
    assertThat(read("garbage").traceparent()).isNull();
    assertThat(read(null).traceparent()).isNull();
  }

  private EventEnvelope read(@Nullable String traceparent) {
    return EnvelopeReader.read(Json.text(envelope).getBytes(UTF_8), traceparent);
  }
}
