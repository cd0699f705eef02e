package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.quote.catalog.domain.Assortment;
import dev.cpqoms.quote.catalog.domain.CatalogEdition;
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
      WorkContext context, CatalogEdition edition, Collection<String> offeringIds);

  /** What a price list of the edition says about these offerings. */
  PriceBook priceBook(
      WorkContext context, PriceListReference priceList, Collection<String> offeringIds);

  /**
   * The publication of a catalog, if it was ever published. A copy may lag behind for as long as it
   * lives: good enough for a preview, never for what is stored.
   */
  Optional<ActiveCatalog> active(WorkContext context, String catalogId);
}
