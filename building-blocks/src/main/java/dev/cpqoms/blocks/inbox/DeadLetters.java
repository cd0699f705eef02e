package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.kafka.EventHeaders;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies quarantined events to {@code <topic>.<consumer>.dlt}, with the reason in headers, at least
 * once: a copy counts only after the broker has acknowledged it, and until then it is sent again.
 */
final class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final Duration RESERVATION = Duration.ofSeconds(15);

  private final Subscription subscription;
  private final KafkaSettings kafka;
  private final Inbox inbox;
  private final InboxMetrics metrics;
  private @Nullable Producer<String, byte[]> producer;

  DeadLetters(Subscription subscription, KafkaSettings kafka, Inbox inbox, InboxMetrics metrics) {
    this.subscription = subscription;
    this.kafka = kafka;
    this.inbox = inbox;
    this.metrics = metrics;
  }

  /** Sends what waits; what cannot be sent now is tried again after the reservation. */
  void publish() {
    List<DeadLetter> letters = inbox.reserveDeadLetters(RESERVATION);
    for (DeadLetter letter : letters) {
      if (!acknowledged(letter)) {
        return;
      }
      inbox.deadLetterPublished(letter.eventId());
      metrics.deadLetterPublished();
    }
  }

  private boolean acknowledged(DeadLetter letter) {
    try {
      open().send(record(letter)).get();
      return true;
    } catch (ExecutionException | KafkaException fault) {
      LOG.warn("Dead letter of event {} is not sent yet: {}", letter.eventId(), fault.toString());
      close();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ProducerRecord<String, byte[]> record(DeadLetter letter) {
    byte[] value =
        Arrival.BASE64.equals(letter.payloadEncoding())
            ? Base64.getDecoder().decode(letter.payload())
            : letter.payload().getBytes(StandardCharsets.UTF_8);
    String topic = subscription.deadLetterTopic(letter.topic());
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, letter.recordKey(), value);
    Headers headers = record.headers();
    EventHeaders.put(headers, EventHeaders.ID, letter.eventId().toString());
    EventHeaders.put(headers, EventHeaders.TYPE, letter.eventType());
    EventHeaders.put(headers, EventHeaders.TENANT, letter.tenantId());
    EventHeaders.put(headers, EventHeaders.CORRELATION, letter.correlationId());
    EventHeaders.put(headers, EventHeaders.TRACEPARENT, letter.traceparent());
    EventHeaders.put(headers, EventHeaders.DLT_TOPIC, letter.topic());
    EventHeaders.put(headers, EventHeaders.DLT_PARTITION, String.valueOf(letter.partitionNo()));
    EventHeaders.put(headers, EventHeaders.DLT_OFFSET, String.valueOf(letter.offsetNo()));
    EventHeaders.put(headers, EventHeaders.DLT_CONSUMER, subscription.consumer());
    EventHeaders.put(headers, EventHeaders.DLT_ERROR_CODE, letter.errorCode());
    EventHeaders.put(headers, EventHeaders.DLT_ERROR_MESSAGE, letter.errorMessage());
    EventHeaders.put(headers, EventHeaders.DLT_RETRIES, String.valueOf(letter.retryCount()));
    return record;
  }

  private Producer<String, byte[]> open() {
    if (producer == null) {
      producer = kafka.producer(subscription.consumer() + "-dead-letters");
    }
    return producer;
  }

  void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
