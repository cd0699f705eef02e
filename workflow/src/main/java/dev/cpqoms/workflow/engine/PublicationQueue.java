package dev.cpqoms.workflow.engine;

import dev.cpqoms.blocks.database.Transaction;
import java.time.Instant;
import java.util.List;

/** A table of messages that the engine is owed; every method runs in a session across tenants. */
public interface PublicationQueue {

  /** One word for metrics and logs. */
  String name();

  /** Oldest first. */
  List<Publication> due(Transaction tx, int most);

  /** The engine has it, now or from an attempt whose answer was lost. */
  void accepted(Transaction tx, Publication publication, PublishOutcome.Accepted outcome);

  void postponed(Transaction tx, Publication publication, Instant until, String why);

  /** The engine will never take it; a person has to look. */
  void refused(Transaction tx, Publication publication, String why);

  long pending(Transaction tx);
}
