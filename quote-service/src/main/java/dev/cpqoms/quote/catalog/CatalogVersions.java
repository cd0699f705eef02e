package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.util.Optional;

/** The catalog versions of the tenant and which of them is active: the truth, from PostgreSQL. */
public interface CatalogVersions {

  Optional<Publication> publication(Transaction tx, String catalogId);

  /** The content of a version that exists. */
  CatalogContent content(Transaction tx, CatalogReference version);

  /** Whether the version is the one that is sold from. */
  default boolean isActive(Transaction tx, CatalogReference version) {
    return publication(tx, version.catalogId())
        .filter(publication -> publication.active().equals(version))
        .isPresent();
  }

  /** Whether the version has prices in the currency. */
  boolean hasPricesIn(Transaction tx, CatalogReference version, String currency);

  /** Adds the next version and makes it the active one. */
  void publish(Transaction tx, Publication next, CatalogContent content);
}
