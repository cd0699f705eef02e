package dev.cpqoms.workflow.engine;

import dev.cpqoms.blocks.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One table of messages that the engine is owed. What is written there and why is the feature's;
 * how it gets to the engine is the same for all.
 */
public record PublicationTable(String name, Class<? extends PublicationMapper> mapper)
    implements PublicationQueue {

  @Override
  public List<Publication> due(Transaction tx, int most) {
    return tx.mapper(mapper).due(tx.now(), most);
  }

  @Override
  public void accepted(Transaction tx, Publication it, PublishOutcome.Accepted outcome) {
    tx.mapper(mapper).accepted(it.tenantId(), it.id(), outcome.messageKey(), tx.now());
  }

  @Override
  public void postponed(Transaction tx, Publication it, Instant until, String why) {
    tx.mapper(mapper).postponed(it.tenantId(), it.id(), until, why);
  }

  @Override
  public void declined(Transaction tx, Publication it, Instant until, String why) {
    tx.mapper(mapper).declined(it.tenantId(), it.id(), until, why, tx.now());
  }

  @Override
  public void refused(Transaction tx, Publication it, String why) {
    tx.mapper(mapper).refused(it.tenantId(), it.id(), why, tx.now());
  }

  @Override
  public boolean release(Transaction tx, UUID id, Release release) {
    return tx.mapper(mapper).release(tx.tenant(), id, release, tx.now()) == 1;
  }

  @Override
  public long pending(Transaction tx) {
    return tx.mapper(mapper).pending();
  }

  @Override
  public long quarantined(Transaction tx) {
    return tx.mapper(mapper).quarantined();
  }
}
