package dev.cpqoms.quote.pricing;

import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.quote.catalog.CatalogParts;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.quote.PinnedCatalog;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.util.List;
import java.util.Optional;

/** The prices that the quote of a command is bound to. */
public record PriceBooks(PinnedCatalog pinned, CatalogParts catalog) {

  public PinnedCatalog.Pinned pinned(Command<?> command) {
    return pinned.by(command);
  }

  /** Nothing when the version has no prices in the currency of the quote. */
  public Optional<PriceBook> of(Command<?> command, PinnedCatalog.Pinned quote) {
    List<String> offerings = quote.quote().lines().stream().map(QuoteLine::offeringId).toList();
    return quote.priceList().map(list -> catalog.priceBook(command.context(), list, offerings));
  }
}
