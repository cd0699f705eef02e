package dev.cpqoms.outbox.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cpqoms.blocks.inbox.EnvelopeReader;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.UnreadableEvent;
import dev.cpqoms.blocks.kafka.EventHeaders;
import dev.cpqoms.contracts.EventSchemas;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * The Kafka record of an event: key is the aggregate, value the envelope, headers its facts as
 * CloudEvents.
 */
final class EventRecords {

  private static final String SPEC_VERSION = "1.0";

  private EventRecords() {}

  /**
   * @throws UnreadableEvent when consumers could not read the envelope, or it is that of another
   *     event
   */
  static ProducerRecord<String, byte[]> of(OutboxEvent event) {
    byte[] value = event.payload().getBytes(UTF_8);
    EventEnvelope envelope = EnvelopeReader.read(value, event.traceparent());
    requireSame(event, envelope);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(event.topic(), event.aggregateId().toString(), value);
    Headers headers = record.headers();
    EventHeaders.put(headers, EventHeaders.SPEC_VERSION, SPEC_VERSION);
    EventHeaders.put(headers, EventHeaders.ID, envelope.eventId().toString());
    EventHeaders.put(headers, EventHeaders.TYPE, envelope.eventType());
    EventHeaders.put(headers, EventHeaders.SOURCE, envelope.producer());
    EventHeaders.put(headers, EventHeaders.TIME, envelope.occurredAt().toString());
    EventHeaders.put(headers, EventHeaders.SUBJECT, envelope.aggregateId().toString());
    EventHeaders.put(headers, EventHeaders.DATA_SCHEMA, schema(envelope));
    EventHeaders.put(headers, EventHeaders.TENANT, envelope.tenantId().value());
    EventHeaders.put(headers, EventHeaders.CORRELATION, envelope.correlationId());
    EventHeaders.put(headers, EventHeaders.TRACEPARENT, envelope.traceparent());
    return record;
  }

  private static String schema(EventEnvelope envelope) {
    return EventSchemas.uri(envelope.eventType(), envelope.eventVersion()).toString();
  }

  private static void requireSame(OutboxEvent event, EventEnvelope envelope) {
    boolean same =
        envelope.eventId().equals(event.id())
            && envelope.aggregateId().equals(event.aggregateId())
            && envelope.aggregateVersion() == event.aggregateVersion()
            && envelope.tenantId().value().equals(event.tenantId());
    if (!same) {
      throw new UnreadableEvent("the envelope is that of another event than its row");
    }
  }
}
