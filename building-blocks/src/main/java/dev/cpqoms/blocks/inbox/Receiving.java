package dev.cpqoms.blocks.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cpqoms.blocks.kafka.EventHeaders;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.blocks.telemetry.TraceContext;
import io.opentelemetry.context.Scope;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done with each record: handled, or kept in the inbox with the reason why not. Only when
 * the database can do neither is the record HELD, and has to be read again.
 */
final class Receiving {

  private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

  private final Inbox inbox;
  private final Handlers handlers;
  private final InboxMetrics metrics;

  Receiving(Inbox inbox, Handlers handlers, InboxMetrics metrics) {
    this.inbox = inbox;
    this.handlers = handlers;
    this.metrics = metrics;
  }

  /** Handles a record that Kafka delivered. */
  Outcome arrived(ConsumerRecord<String, byte[]> record) {
    EventEnvelope event;
    try {
      event =
          EnvelopeReader.read(
              record.value(), EventHeaders.text(record.headers(), EventHeaders.TRACEPARENT));
    } catch (UnreadableEvent unreadable) {
      return metrics.counted(keepUnreadable(record, unreadable));
    }
    begin(event);
    try (Scope _ = TraceContext.within(event.traceparent()).makeCurrent()) {
      return logged(event, metrics.counted(arrived(record, event)));
    } finally {
      LogFields.clear();
    }
  }

  private Outcome arrived(ConsumerRecord<String, byte[]> record, EventEnvelope event) {
    EventHandler handler = handlers.forType(event.eventType());
    if (handler == null) {
      return Outcome.IGNORED;
    }
    Arrival arrival = Arrival.of(inbox.consumer(), record, event);
    try {
      return inbox.take(arrival, event, handler);
    } catch (RuntimeException fault) {
      logFault(event, fault);
      return keepFailed(record, arrival, fault);
    }
  }

  private Outcome keepFailed(
      ConsumerRecord<String, byte[]> record, Arrival arrival, RuntimeException fault) {
    try {
      return inbox.keepFailed(arrival, fault);
    } catch (RuntimeException second) {
      if (Faults.isTransient(second)) {
        LOG.warn("Event {} cannot be kept now", arrival.eventId(), second);
        return Outcome.HELD;
      }
      // The database is there and refuses this row: keep the bytes, or the partition would stand
      // still.
      LOG.error("Event {} cannot be kept as an event", arrival.eventId(), second);
      return keepUnreadable(record, second);
    }
  }

  private Outcome keepUnreadable(ConsumerRecord<String, byte[]> record, RuntimeException reason) {
    LOG.warn(
        "Record {}-{}@{} is quarantined: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        reason.getMessage());
    try {
      return inbox.keepUnreadable(Arrival.unreadable(inbox.consumer(), record), reason);
    } catch (RuntimeException fault) {
      LOG.error(
          "Record {}-{}@{} cannot be kept now",
          record.topic(),
          record.partition(),
          record.offset(),
          fault);
      return Outcome.HELD;
    }
  }

  /** Makes another attempt at a kept event; database faults are the caller's. */
  Outcome due(KeptEvent kept) {
    EventEnvelope event = EnvelopeReader.read(kept.payload().getBytes(UTF_8), kept.traceparent());
    begin(event);
    try (Scope _ = TraceContext.continuing(kept.traceparent()).makeCurrent()) {
      return logged(event, metrics.counted(due(kept, event)));
    } finally {
      LogFields.clear();
    }
  }

  private Outcome due(KeptEvent kept, EventEnvelope event) {
    EventHandler handler = handlers.forType(event.eventType());
    try {
      if (handler == null) {
        throw new IllegalStateException("no handler for " + event.eventType() + " in this version");
      }
      return inbox.takeAgain(kept, event, handler);
    } catch (RuntimeException fault) {
      logFault(event, fault);
      return inbox.noteFailed(kept, fault);
    }
  }

  void show(List<StatusCount> unsettled) {
    metrics.show(unsettled);
  }

  private static void begin(EventEnvelope event) {
    LogFields.begin(event.correlationId(), TraceContext.current(event.traceparent()));
    LogFields.tenant(event.tenantId().value());
    LogFields.aggregate(event.aggregateId());
  }

  private static Outcome logged(EventEnvelope event, Outcome outcome) {
    if (outcome == Outcome.PROCESSED) {
      LOG.info(
          "{} {} v{} took effect", event.eventType(), event.eventId(), event.aggregateVersion());
    }
    return outcome;
  }

  private static void logFault(EventEnvelope event, RuntimeException fault) {
    if (Faults.isTransient(fault)) {
      LOG.warn(
          "{} {} waits for a dependency: {}", event.eventType(), event.eventId(), fault.toString());
    } else {
      LOG.error("{} {} failed", event.eventType(), event.eventId(), fault);
    }
  }
}
