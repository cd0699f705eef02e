package dev.cpqoms.quote.pricing;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.ActiveCatalog;
import dev.cpqoms.quote.catalog.CatalogParts;
import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.catalog.PriceListReference;
import dev.cpqoms.quote.catalog.domain.CatalogEdition;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.configuration.ConfigureQuote;
import dev.cpqoms.quote.configuration.domain.Configuration;
import dev.cpqoms.quote.configuration.domain.RequestedLine;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.domain.PricedLine;
import dev.cpqoms.quote.pricing.domain.Pricing;
import dev.cpqoms.quote.pricing.domain.PricingBasis;
import dev.cpqoms.quote.pricing.storage.SealedPrice;
import dev.cpqoms.quote.quote.QuoteView;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import dev.cpqoms.quote.quote.domain.QuoteTotals;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Says what lines would cost, by the same rules as a quote and without one. Nothing is stored, and
 * nobody is bound.
 */
public final class PreviewingPrice {
  private final UnitOfWork unitOfWork;
  private final CatalogVersions versions;
  private final CatalogParts catalog;

  public PreviewingPrice(UnitOfWork unitOfWork, CatalogVersions versions, CatalogParts catalog) {
    this.unitOfWork = unitOfWork;
    this.versions = versions;
    this.catalog = catalog;
  }

  public Decision<Preview> preview(WorkContext context, PreviewPrice wish) {
    Instant at = wish.at() == null ? unitOfWork.now() : wish.at();
    return priceList(context, wish)
        .flatMap(
            list ->
                lines(context, wish, list.edition())
                    .flatMap(lines -> priced(context, list, lines, at))
                    .map(priced -> Preview.of(priced, at)));
  }

  private Decision<PriceListReference> priceList(WorkContext context, PreviewPrice wish) {
    return (wish.catalogVersion() == null
            ? catalog.active(context, wish.catalogId())
            : unitOfWork.run(context, tx -> pinned(tx, wish)))
        .map(found -> priceList(found, wish))
        .orElseGet(
            () ->
                QuoteError.CATALOG_UNKNOWN.refuse(
                    "There is no such version of a catalog %s.".formatted(wish.catalogId())));
  }

  private Optional<ActiveCatalog> pinned(Transaction tx, PreviewPrice wish) {
    CatalogReference version =
        new CatalogReference(wish.catalogId(), Objects.requireNonNull(wish.catalogVersion()));
    return versions
        .edition(tx, version)
        .map(edition -> new ActiveCatalog(0, edition, versions.priceLists(tx, version)));
  }

  private static Decision<PriceListReference> priceList(ActiveCatalog found, PreviewPrice wish) {
    CatalogEdition edition = found.edition();
    if (edition == null) {
      return QuoteError.CATALOG_UNKNOWN.refuse(
          "Nothing is sold from catalog %s now.".formatted(wish.catalogId()));
    }
    return found
        .priceList(wish.currency())
        .map(id -> Decision.yes(new PriceListReference(edition, id, wish.currency())))
        .orElseGet(
            () ->
                QuoteError.PRICE_MISSING.refuse(
                    "%s has no prices in %s; it has them in %s."
                        .formatted(
                            edition.version(),
                            wish.currency(),
                            String.join(", ", found.priceLists().keySet()))));
  }

  private Decision<List<QuoteLine>> lines(
      WorkContext context, PreviewPrice wish, CatalogEdition edition) {
    List<RequestedLine> wished = ConfigureQuote.lines(wish.items());
    List<String> offerings = wished.stream().map(RequestedLine::offeringId).toList();
    return Configuration.of(wished, catalog.assortment(context, edition, offerings)).check();
  }

  private Decision<Priced> priced(
      WorkContext context, PriceListReference list, List<QuoteLine> lines, Instant at) {
    List<String> offerings = lines.stream().map(QuoteLine::offeringId).toList();
    PriceBook book = catalog.priceBook(context, list, offerings);
    PricingBasis basis = new PricingBasis(list.edition().version(), book, lines, at);
    Set<String> without = Pricing.withoutPrice(basis);
    return without.isEmpty()
        ? Pricing.of(basis).map(snapshot -> new Priced(lines, snapshot))
        : Decision.no(
            Pricing.missing(
                basis,
                unitOfWork.run(context, tx -> versions.currencies(tx, basis.catalog(), without))));
  }

  private record Priced(List<QuoteLine> lines, PriceSnapshot snapshot) {}

  /** What it would cost and why; schema PricePreview. */
  public record Preview(
      String catalogId,
      int catalogVersion,
      String currency,
      Instant at,
      List<QuoteView.Item> items,
      List<PricedLine> lines,
      QuoteTotals totals,
      String hash) {
    static Preview of(Priced priced, Instant at) {
      PriceSnapshot snapshot = priced.snapshot();
      return new Preview(
          snapshot.catalogId(),
          snapshot.catalogVersion(),
          snapshot.currency(),
          at,
          priced.lines().stream().map(QuoteView.Item::of).toList(),
          snapshot.lines(),
          snapshot.totals(),
          SealedPrice.of(snapshot).summary().hash());
    }
  }
}
