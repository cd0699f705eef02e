package dev.cpqoms.workflow.message;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.workflow.engine.Publication;
import dev.cpqoms.workflow.engine.PublicationQueue;
import dev.cpqoms.workflow.engine.PublishOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The messages to waiting processes: written with the event, then published until the engine has
 * them. The event id is the message id. A message that nobody waits for yet is buffered by the
 * engine and shown here with the time it expires.
 */
public final class ProcessMessages implements PublicationQueue {
  /**
   * A process that comes to its waiting point later than this finds out by its timer or its job.
   */
  static final Duration TTL = Duration.ofHours(1);

  private final IdSource ids;

  public ProcessMessages(IdSource ids) {
    this.ids = ids;
  }

  public void send(
      Transaction tx, EventEnvelope event, String name, String key, Map<String, Object> variables) {
    MessageRow row =
        new MessageRow(
            ids.next(),
            tx.tenant(),
            event.eventId(),
            name,
            key,
            event.correlationId(),
            Json.text(variables),
            TTL.toSeconds(),
            tx.now());
    tx.mapper(PublishedMessageMapper.class).insert(row);
  }

  public List<PublishedMessage> ofCorrelationKey(Transaction tx, String correlationKey) {
    return tx.mapper(PublishedMessageMapper.class).ofCorrelationKey(tx.tenant(), correlationKey);
  }

  @Override
  public String name() {
    return "messages";
  }

  @Override
  public List<Publication> due(Transaction tx, int most) {
    return tx.mapper(PublishedMessageMapper.class).due(tx.now(), most);
  }

  @Override
  public void accepted(Transaction tx, Publication message, PublishOutcome.Accepted outcome) {
    tx.mapper(PublishedMessageMapper.class)
        .published(message.tenantId(), message.id(), outcome.messageKey(), tx.now());
  }

  @Override
  public void postponed(Transaction tx, Publication message, Instant until, String why) {
    tx.mapper(PublishedMessageMapper.class).postponed(message.tenantId(), message.id(), until, why);
  }

  @Override
  public void refused(Transaction tx, Publication message, String why) {
    tx.mapper(PublishedMessageMapper.class).refused(message.tenantId(), message.id(), why);
  }

  @Override
  public long pending(Transaction tx) {
    return tx.mapper(PublishedMessageMapper.class).pending();
  }
}
