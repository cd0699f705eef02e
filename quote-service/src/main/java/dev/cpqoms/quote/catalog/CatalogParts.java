package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.quote.catalog.domain.Assortment;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import java.util.Collection;
import java.util.Optional;

/**
 * Parts of a catalog version, possibly from a copy: a version never changes, so that a copy can be
 * missing but not wrong. To be asked before a transaction begins.
 */
public interface CatalogParts {

  /** These offerings, as far as they exist, and the rules that they bring into force. */
  Assortment assortment(
      WorkContext context, CatalogReference version, Collection<String> offeringIds);

  /** The prices in a currency, if the version has any. */
  Optional<PriceBook> priceBook(WorkContext context, CatalogReference version, String currency);
}
