package dev.cpqoms.quote.pricing;

import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.quote.catalog.CatalogParts;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.quote.PinnedCatalog;
import dev.cpqoms.quote.quote.domain.QuoteTerms;
import java.util.Optional;

/** The prices that the quote of a command is bound to. */
public record PriceBooks(PinnedCatalog pinned, CatalogParts catalog) {

  public QuoteTerms terms(Command<?> command) {
    return pinned.terms(command);
  }

  public Optional<PriceBook> of(Command<?> command, QuoteTerms terms) {
    return catalog.priceBook(command.context(), terms.catalog(), terms.currency());
  }
}
