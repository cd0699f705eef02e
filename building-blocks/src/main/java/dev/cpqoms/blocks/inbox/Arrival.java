package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.kafka.EventHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is kept in the inbox.
 *
 * @param tenantId null when the record could not be read; so are version and correlation
 * @param aggregateId of an unreadable record: its key, so that support finds it with the aggregate
 */
record Arrival(
    String consumerName,
    UUID eventId,
    @Nullable String tenantId,
    String topic,
    int partition,
    long offset,
    @Nullable String recordKey,
    @Nullable String eventType,
    @Nullable UUID aggregateId,
    @Nullable Long aggregateVersion,
    String payload,
    String payloadEncoding,
    @Nullable String correlationId,
    @Nullable String traceparent) {

  static final String PLAIN = "utf-8";
  static final String BASE64 = "base64";

  static Arrival of(String consumer, ConsumerRecord<String, byte[]> record, EventEnvelope event) {
    return new Arrival(
        consumer,
        event.eventId(),
        event.tenantId().value(),
        record.topic(),
        record.partition(),
        record.offset(),
        storable(record.key()),
        event.eventType(),
        event.aggregateId(),
        event.aggregateVersion(),
        new String(record.value(), StandardCharsets.UTF_8),
        PLAIN,
        event.correlationId(),
        event.traceparent());
  }

  /**
   * Its id is made from where it lies, never from its headers: a broken copy of an event must not
   * take the place of the intact one in the deduplication.
   */
  static Arrival unreadable(String consumer, ConsumerRecord<String, byte[]> record) {
    String where = record.topic() + "-" + record.partition() + "-" + record.offset();
    String text = plainText(record.value());
    return new Arrival(
        consumer,
        UUID.nameUUIDFromBytes(where.getBytes(StandardCharsets.UTF_8)),
        null,
        record.topic(),
        record.partition(),
        record.offset(),
        storable(record.key()),
        storable(EventHeaders.text(record.headers(), EventHeaders.TYPE)),
        uuid(record.key()),
        null,
        text == null ? Base64.getEncoder().encodeToString(record.value()) : text,
        text == null ? BASE64 : PLAIN,
        null,
        null);
  }

  /** The value as text when PostgreSQL can give back exactly these bytes, else null. */
  private static @Nullable String plainText(byte @Nullable [] value) {
    if (value == null) {
      return "";
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      return text.indexOf('\0') < 0 ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : Faults.storable(text);
  }

  private static @Nullable UUID uuid(@Nullable String key) {
    try {
      return key == null ? null : UUID.fromString(key);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
