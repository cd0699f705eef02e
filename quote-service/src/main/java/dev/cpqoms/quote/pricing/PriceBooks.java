package dev.cpqoms.quote.pricing;

import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.catalog.CatalogParts;
import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.domain.Pricing;
import dev.cpqoms.quote.pricing.domain.PricingBasis;
import dev.cpqoms.quote.quote.PinnedCatalog;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The prices that the quote of a command is bound to. */
public record PriceBooks(PinnedCatalog pinned, CatalogParts catalog, CatalogVersions versions) {

  public PinnedCatalog.Pinned pinned(Command<?> command) {
    return pinned.by(command);
  }

  /** The price, or what has none and in which currencies it would have one. */
  public Decision<PriceSnapshot> price(Transaction tx, PricingBasis basis) {
    Set<String> without = Pricing.withoutPrice(basis);
    return without.isEmpty()
        ? Pricing.of(basis)
        : Decision.no(Pricing.missing(basis, versions.currencies(tx, basis.catalog(), without)));
  }

  /** Nothing when the version has no prices in the currency of the quote. */
  public Optional<PriceBook> of(Command<?> command, PinnedCatalog.Pinned quote) {
    List<String> offerings = quote.quote().lines().stream().map(QuoteLine::offeringId).toList();
    return quote.priceList().map(list -> catalog.priceBook(command.context(), list, offerings));
  }
}
