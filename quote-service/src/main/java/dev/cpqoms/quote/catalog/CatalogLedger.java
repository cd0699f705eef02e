package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.util.OptionalInt;

/** Where catalog versions are added and publications change. */
public interface CatalogLedger {

  /**
   * The publication as it is, {@link Publication#none} when there is none; until the transaction
   * ends nobody else changes the catalog.
   */
  Publication lock(Transaction tx, String catalogId);

  /** Adds the content as the next version, which is not active yet. */
  CatalogReference add(Transaction tx, String catalogId, CatalogContent content);

  void save(Transaction tx, PublicationChange change);

  /** From now on nothing is sold from the version. */
  void disable(Transaction tx, CatalogReference version, String reason);

  /** The newest version below this one that was active once and is not disabled. */
  OptionalInt activeOnceBelow(Transaction tx, String catalogId, int version);

  /** The version that was active last. */
  OptionalInt lastActive(Transaction tx, String catalogId);
}
