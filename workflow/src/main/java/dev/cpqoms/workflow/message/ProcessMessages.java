package dev.cpqoms.workflow.message;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.workflow.engine.PublicationQueue;
import dev.cpqoms.workflow.engine.PublicationTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The messages to waiting processes: written with the event, then published until the engine has
 * them. The event id is the message id. A message that nobody waits for yet is buffered by the
 * engine and shown here with the time it expires.
 */
public final class ProcessMessages {
  /**
   * A process that comes to its waiting point later than this finds out by its timer or its job.
   */
  static final Duration TTL = Duration.ofHours(1);

  /** From here they go to the engine. */
  public static final PublicationQueue QUEUE =
      new PublicationTable("messages", PublishedMessageMapper.class);

  private final IdSource ids;

  public ProcessMessages(IdSource ids) {
    this.ids = ids;
  }

  /** What a process is told: the message, the key of the process, and how long it is kept. */
  public record Message(String name, String correlationKey, Duration kept) {}

  public void send(
      Transaction tx, EventEnvelope event, String name, String key, Map<String, Object> variables) {
    send(tx, event, new Message(name, key, TTL), variables);
  }

  public void send(
      Transaction tx, EventEnvelope event, Message message, Map<String, Object> variables) {
    MessageRow row =
        new MessageRow(
            ids.next(),
            tx.tenant(),
            event.eventId(),
            message.name(),
            message.correlationKey(),
            event.correlationId(),
            Json.text(variables),
            message.kept().toSeconds(),
            tx.now());
    tx.mapper(PublishedMessageMapper.class).insert(row);
  }

  public List<PublishedMessage> ofCorrelationKey(Transaction tx, String correlationKey) {
    return tx.mapper(PublishedMessageMapper.class).ofCorrelationKey(tx.tenant(), correlationKey);
  }
}
