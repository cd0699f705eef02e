package dev.cpqoms.quote.pricing;

import dev.cpqoms.quote.catalog.CatalogParts;
import dev.cpqoms.quote.pricing.http.PriceExplanationResource;
import dev.cpqoms.quote.pricing.http.PricingResource;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires pricing. */
public final class PricingFeature {
  private final PriceSnapshots snapshots = new PriceSnapshots();
  private final List<Object> resources;

  public PricingFeature(Foundation foundation, QuoteFeature quotes, CatalogParts catalog) {
    PricingQuote pricing =
        new PricingQuote(
            foundation.commands(),
            quotes.quotes(),
            new PriceBooks(quotes.pinnedCatalog(), catalog),
            snapshots,
            quotes.journal());
    ExplainingPrice explaining =
        new ExplainingPrice(foundation.unitOfWork(), quotes.quotes(), snapshots);
    this.resources =
        List.of(new PricingResource(pricing), new PriceExplanationResource(explaining));
  }

  public PriceSnapshots snapshots() {
    return snapshots;
  }

  public List<Object> resources() {
    return resources;
  }
}
