package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogEdition;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The catalog versions of the tenant and which of them is active: the truth, from PostgreSQL. */
public interface CatalogVersions {

  Optional<Publication> publication(Transaction tx, String catalogId);

  Optional<CatalogVersion> version(Transaction tx, CatalogReference version);

  /** The version, if it is the one that is sold from: nobody goes over to another. */
  default Decision<CatalogReference> requireActive(Transaction tx, CatalogReference version) {
    Optional<CatalogReference> active =
        publication(tx, version.catalogId()).flatMap(Publication::active);
    return active.filter(version::equals).isPresent()
        ? Decision.yes(version)
        : QuoteError.CATALOG_VERSION_SUPERSEDED.refuse(
            "%s is not active; %s."
                .formatted(
                    version,
                    active.map(now -> now + " is").orElse("nothing is sold from the catalog")));
  }

  /** The version as this database has it. */
  default Optional<CatalogEdition> edition(Transaction tx, CatalogReference version) {
    return version(tx, version)
        .map(found -> new CatalogEdition(found.reference(), found.createdAt()));
  }

  /** The newest versions first; {@code before} null begins with the newest of all. */
  List<CatalogVersion> versions(
      Transaction tx, String catalogId, @Nullable Integer before, int limit);

  /** The content of a version that exists. */
  CatalogContent content(Transaction tx, CatalogReference version);

  /** The id of the price list of the version in the currency, if it has one. */
  Optional<String> priceList(Transaction tx, CatalogReference version, String currency);

  /** Currency → id of its price list. */
  SortedMap<String, String> priceLists(Transaction tx, CatalogReference version);

  /** In which currencies each of these offerings has a price; one without any is left out. */
  Map<String, List<String>> currencies(
      Transaction tx, CatalogReference version, Collection<String> offeringIds);
}
