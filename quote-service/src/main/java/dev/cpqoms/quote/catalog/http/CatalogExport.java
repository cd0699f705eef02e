package dev.cpqoms.quote.catalog.http;

import dev.cpqoms.quote.catalog.CatalogDocument;
import dev.cpqoms.quote.catalog.ReadingCatalogs;
import dev.cpqoms.quote.catalog.domain.BundleDiscount;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.CatalogRule;
import dev.cpqoms.quote.catalog.domain.PriceList;
import dev.cpqoms.quote.catalog.domain.Promotion;
import java.util.List;

/** A version as a document that can be imported again. */
record CatalogExport(
    String format,
    CatalogReference source,
    List<OfferingView> offerings,
    List<CatalogRule> rules,
    List<PriceList> priceLists,
    List<Promotion> promotions,
    List<BundleDiscount> bundleDiscounts) {

  static CatalogExport of(ReadingCatalogs.Exported exported) {
    CatalogContent content = exported.content();
    return new CatalogExport(
        CatalogDocument.FORMAT,
        exported.version().reference(),
        content.offerings().stream().map(OfferingView::of).toList(),
        content.rules(),
        content.priceLists(),
        content.promotions(),
        content.bundleDiscounts());
  }
}
