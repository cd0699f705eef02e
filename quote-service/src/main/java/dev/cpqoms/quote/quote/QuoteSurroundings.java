package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.customer.Customers;
import dev.cpqoms.quote.quote.domain.CatalogStanding;
import dev.cpqoms.quote.quote.domain.Circumstances;
import dev.cpqoms.quote.quote.domain.Quote;
import java.util.Optional;

/** What a quote stands in: the tenant's customers and catalogs, read from the database. */
public record QuoteSurroundings(Customers customers, CatalogVersions catalogs) {

  /** The circumstances under which a command on the quote is judged. */
  public Circumstances of(Transaction tx, Quote quote) {
    return new Circumstances(tx.now(), standing(tx, quote.terms().catalog()));
  }

  /** What is sold from at present, if anything is. */
  public Optional<CatalogReference> active(Transaction tx, String catalogId) {
    return catalogs.publication(tx, catalogId).flatMap(Publication::active);
  }

  private CatalogStanding standing(Transaction tx, CatalogReference pinned) {
    Optional<Publication> publication = catalogs.publication(tx, pinned.catalogId());
    boolean disabled =
        catalogs.version(tx, pinned).map(version -> version.disabled() != null).orElse(true);
    return new CatalogStanding(
        publication.flatMap(Publication::active).orElse(null),
        disabled,
        publication.map(Publication::acceptsSuperseded).orElse(false));
  }
}
