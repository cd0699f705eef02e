package dev.cpqoms.quote.catalog;

import dev.cpqoms.quote.catalog.domain.CatalogEdition;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is sold from, for answers that bind nobody.
 *
 * @param revision of the publication
 * @param edition null when nothing is sold from the catalog
 * @param priceLists currency → price list id
 */
public record ActiveCatalog(
    long revision, @Nullable CatalogEdition edition, SortedMap<String, String> priceLists) {

  public Optional<String> priceList(String currency) {
    return Optional.ofNullable(priceLists.get(currency));
  }
}
