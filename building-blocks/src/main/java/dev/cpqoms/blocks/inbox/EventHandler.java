package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.database.Transaction;
import java.util.Set;

/**
 * What a service does when certain facts become known to it.
 *
 * <p>A handler writes through the transaction that it is given: its effect commits together with
 * the inbox row, or not at all. An effect outside of that transaction (starting a process, for
 * example) must be idempotent by the event id or a business key, because the handler runs again
 * when the commit fails. Throwing anything asks for another attempt; an absent dependency is asked
 * for without limit, everything else ends in quarantine.
 *
 * <p>The transaction is open meanwhile: wait for others with a limit of a few seconds each, well
 * below the 30 seconds after which the database ends an idle transaction.
 */
public interface EventHandler {

  /** The event types this handler is for; no other handler of the same consumer may name them. */
  Set<String> eventTypes();

  void handle(Transaction tx, EventEnvelope event);
}
