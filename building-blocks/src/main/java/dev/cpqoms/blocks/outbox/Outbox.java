package dev.cpqoms.blocks.outbox;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.json.Json;
import java.util.UUID;

/**
 * Appends facts in the transaction that makes them true. What is rolled back was never a fact; what
 * is committed reaches Kafka, by the relay, at least once and in version order per aggregate.
 */
public final class Outbox {

  /** Aggregates are spread over this many buckets; one relay at a time owns a bucket. */
  public static final int BUCKETS = 16;

  /** The mapper that a unit of work must know for this class to work. */
  public static final Class<?> MAPPER = OutboxMapper.class;

  private static final String SCHEMA_VERSION = "1.0";

  private final String producer;
  private final String topic;
  private final IdSource ids;

  /**
   * @param producer the service that states the facts
   * @param topic where they are published
   */
  public Outbox(String producer, String topic, IdSource ids) {
    this.producer = producer;
    this.topic = topic;
    this.ids = ids;
  }

  /** Appends one event; a version that already has one fails the transaction. */
  public void append(Transaction tx, DomainEvent event) {
    UUID eventId = ids.next();
    WorkContext context = tx.context();
    tx.mapper(OutboxMapper.class)
        .insert(
            new OutboxRow(
                eventId,
                bucketOf(event.aggregateId()),
                tx.tenant().value(),
                event,
                topic,
                Json.text(envelope(tx, eventId, event)),
                context.correlationId(),
                context.causationId(),
                context.traceparent(),
                tx.now()));
  }

  static int bucketOf(UUID aggregateId) {
    return Math.floorMod(aggregateId.hashCode(), BUCKETS);
  }

  private Envelope envelope(Transaction tx, UUID eventId, DomainEvent event) {
    return new Envelope(
        eventId,
        event.eventType(),
        event.eventVersion(),
        tx.now(),
        tx.tenant(),
        producer,
        event.aggregateType(),
        event.aggregateId(),
        event.aggregateVersion(),
        tx.context().correlationId(),
        tx.context().causationId(),
        SCHEMA_VERSION,
        event.data());
  }
}
