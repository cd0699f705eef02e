package dev.cpqoms.workflow.engine;

import dev.cpqoms.blocks.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A table of messages that the engine is owed; every method but {@link #release} runs in a session
 * across tenants.
 */
public interface PublicationQueue {

  /** One word for metrics and logs. */
  String name();

  /** Oldest first. */
  List<Publication> due(Transaction tx, int most);

  /** The engine has it, now or from an attempt whose answer was lost. */
  void accepted(Transaction tx, Publication publication, PublishOutcome.Accepted outcome);

  void postponed(Transaction tx, Publication publication, Instant until, String why);

  /** The same, and it is counted, because it is no absence of the engine. */
  void declined(Transaction tx, Publication publication, Instant until, String why);

  /** The engine will never take it; a person has to look. */
  void refused(Transaction tx, Publication publication, String why);

  /** Owed again by a person's decision, as the transaction's tenant; false when it is not held. */
  boolean release(Transaction tx, UUID id, Release release);

  long pending(Transaction tx);

  long quarantined(Transaction tx);
}
