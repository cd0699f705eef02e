package dev.cpqoms.workflow.start;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.workflow.engine.PublicationQueue;
import dev.cpqoms.workflow.engine.PublicationTable;
import dev.cpqoms.workflow.process.ProcessContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The starts of processes: requested once per business key, then published until the engine has
 * them. The business key is the message id as well, so that the engine refuses the second of two
 * attempts.
 */
public final class ProcessStarts {
  /** How long the engine remembers a start message; a lost record must be repaired within it. */
  static final Duration TTL = Duration.ofHours(24);

  /** From here they go to the engine. */
  public static final PublicationQueue QUEUE =
      new PublicationTable("starts", ProcessStartMapper.class);

  private final IdSource ids;

  public ProcessStarts(IdSource ids) {
    this.ids = ids;
  }

  /** Remembers that the process is owed; false when it was already asked for. */
  public boolean request(
      Transaction tx,
      EventEnvelope event,
      StartMessage message,
      String businessKey,
      Map<String, Object> variables) {
    StartRow row =
        new StartRow(
            ids.next(),
            tx.tenant(),
            message.processId(),
            message.name(),
            businessKey,
            event.aggregateId(),
            event.eventId(),
            event.correlationId(),
            Json.text(variables),
            TTL.toSeconds(),
            tx.now());
    return tx.mapper(ProcessStartMapper.class).insert(row) == 1;
  }

  public List<ProcessStart> ofBusinessKey(Transaction tx, String businessKey) {
    return tx.mapper(ProcessStartMapper.class).ofBusinessKey(tx.tenant(), businessKey);
  }

  /** Approval cases of the quote whose process has not been told of a decision yet. */
  public List<String> openApprovalCases(Transaction tx, UUID quoteId) {
    return tx.mapper(ProcessStartMapper.class)
        .open(
            tx.tenant(), ProcessContract.QUOTE_APPROVAL, quoteId, ProcessContract.APPROVAL_DECIDED);
  }
}
