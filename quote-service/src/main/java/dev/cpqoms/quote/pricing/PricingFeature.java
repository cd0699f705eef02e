package dev.cpqoms.quote.pricing;

import dev.cpqoms.quote.catalog.CatalogFeature;
import dev.cpqoms.quote.pricing.http.PriceExplanationResource;
import dev.cpqoms.quote.pricing.http.PricePreviewResource;
import dev.cpqoms.quote.pricing.http.PricingResource;
import dev.cpqoms.quote.pricing.http.RepricingResource;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.OpenApprovals;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires pricing. */
public final class PricingFeature {
  private final Foundation foundation;
  private final QuoteFeature quotes;
  private final CatalogFeature catalog;
  private final PriceSnapshots snapshots = new PriceSnapshots();

  public PricingFeature(Foundation foundation, QuoteFeature quotes, CatalogFeature catalog) {
    this.foundation = foundation;
    this.quotes = quotes;
    this.catalog = catalog;
  }

  public PriceSnapshots snapshots() {
    return snapshots;
  }

  public List<Object> resources(OpenApprovals approvals) {
    PriceBooks books = new PriceBooks(quotes.pinnedCatalog(), catalog.parts(), catalog.versions());
    return List.of(
        new PricingResource(new PricingQuote(quotes.changing(), books, snapshots)),
        new RepricingResource(new RepricingQuote(quotes.changing(), approvals, books, snapshots)),
        new PriceExplanationResource(
            new ExplainingPrice(foundation.unitOfWork(), quotes.quotes(), snapshots)),
        new PricePreviewResource(
            new PreviewingPrice(foundation.unitOfWork(), catalog.versions(), catalog.parts())));
  }
}
