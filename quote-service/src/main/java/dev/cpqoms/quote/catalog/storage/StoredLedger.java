package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.catalog.CatalogLedger;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.PublicationChange;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Changes of catalogs in PostgreSQL, one at a time per catalog. */
public final class StoredLedger implements CatalogLedger {

  @Override
  public Publication lock(Transaction tx, String catalogId) {
    mapper(tx).lock(tx.tenant(), catalogId);
    CatalogRows.PublicationRow row = mapper(tx).publication(tx.tenant(), catalogId);
    return row == null ? Publication.none(catalogId) : row.publication();
  }

  @Override
  public CatalogReference add(Transaction tx, String catalogId, CatalogContent content) {
    int newest = tx.mapper(CatalogMapper.class).newestVersion(tx.tenant(), catalogId);
    CatalogReference next = new CatalogReference(catalogId, newest + 1);
    new CatalogInserts(tx, next).insert(content);
    return next;
  }

  @Override
  public void save(Transaction tx, PublicationChange change) {
    if (mapper(tx).save(tx.tenant(), change.after()) == 0) {
      throw new Refusal(
          ProtocolError.STALE_VERSION, "Another command changed the catalog first. Read it again.");
    }
    mapper(tx).insertActivation(tx.tenant(), change, tx.context().actor().subject(), tx.now());
  }

  @Override
  public void disable(Transaction tx, CatalogReference version, String reason) {
    tx.mapper(CatalogMapper.class)
        .disable(tx.tenant(), version, tx.now(), tx.context().actor().subject(), reason);
  }

  @Override
  public OptionalInt activeOnceBelow(Transaction tx, String catalogId, int version) {
    return optional(mapper(tx).activeOnceBelow(tx.tenant(), catalogId, version));
  }

  @Override
  public OptionalInt lastActive(Transaction tx, String catalogId) {
    return optional(mapper(tx).lastActive(tx.tenant(), catalogId));
  }

  private static OptionalInt optional(@Nullable Integer version) {
    return version == null ? OptionalInt.empty() : OptionalInt.of(version);
  }

  private static PublicationMapper mapper(Transaction tx) {
    return tx.mapper(PublicationMapper.class);
  }
}
