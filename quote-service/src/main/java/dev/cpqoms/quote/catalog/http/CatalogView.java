package dev.cpqoms.quote.catalog.http;

import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.ReadingCatalogs;
import dev.cpqoms.quote.catalog.domain.BundleDiscount;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.CatalogRule;
import dev.cpqoms.quote.catalog.domain.PriceList;
import dev.cpqoms.quote.catalog.domain.Promotion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The active version of a catalog as clients see it. */
record CatalogView(
    String catalogId,
    int version,
    @Nullable Instant publishedAt,
    List<OfferingView> offerings,
    List<CatalogRule> rules,
    List<PriceList> priceLists,
    List<Promotion> promotions,
    List<BundleDiscount> bundleDiscounts) {

  static CatalogView of(ReadingCatalogs.Active active) {
    Publication publication = active.publication();
    CatalogReference version = publication.active().orElseThrow();
    CatalogContent content = active.content();
    return new CatalogView(
        version.catalogId(),
        version.version(),
        publication.publishedAt(),
        content.offerings().stream().map(OfferingView::of).toList(),
        content.rules(),
        content.priceLists(),
        content.promotions(),
        content.bundleDiscounts());
  }
}
