package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.customer.Customers;
import dev.cpqoms.quote.quote.domain.Circumstances;
import dev.cpqoms.quote.quote.domain.Quote;

/** What a quote stands in: the tenant's customers and catalogs, read from the database. */
public record QuoteSurroundings(Customers customers, CatalogVersions catalogs) {

  /** The circumstances under which a command on the quote is judged. */
  public Circumstances of(Transaction tx, Quote quote) {
    return new Circumstances(tx.now(), catalogs.isActive(tx, quote.terms().catalog()));
  }
}
