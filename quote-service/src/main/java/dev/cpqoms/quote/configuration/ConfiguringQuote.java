package dev.cpqoms.quote.configuration;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.catalog.CatalogParts;
import dev.cpqoms.quote.catalog.domain.Assortment;
import dev.cpqoms.quote.configuration.domain.Configuration;
import dev.cpqoms.quote.configuration.domain.RequestedLine;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.PinnedCatalog;
import dev.cpqoms.quote.quote.Turn;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;
import java.util.List;

/** Replaces or changes the lines of a quote, if they hold together. */
public final class ConfiguringQuote {
  private final ChangingQuote changing;
  private final PinnedCatalog pinned;
  private final CatalogParts catalog;

  public ConfiguringQuote(ChangingQuote changing, PinnedCatalog pinned, CatalogParts catalog) {
    this.changing = changing;
    this.pinned = pinned;
    this.catalog = catalog;
  }

  public Answer configure(Command<ConfigureQuote> command) {
    return become(command, pinned.by(command), Decision.yes(command.body().lines()));
  }

  /** Takes what is to be different and answers what the quote then is. */
  public Answer change(Command<ChangeConfiguration> command) {
    PinnedCatalog.Pinned seen = pinned.by(command);
    return become(command, seen, command.body().appliedTo(seen.quote().lines()));
  }

  /** The catalog is read before the transaction: it may come from a copy, and never changes. */
  private Answer become(
      Command<?> command, PinnedCatalog.Pinned seen, Decision<List<RequestedLine>> wish) {
    Decision<Configuration> configuration =
        wish.map(lines -> Configuration.of(lines, assortment(command, seen, lines)));
    return changing.by(
        command, (tx, quote) -> configured(tx, seen.still(quote), configuration).map(Turn::of));
  }

  private static Decision<Change> configured(
      Transaction tx, Quote quote, Decision<Configuration> configuration) {
    return quote
        .knows(QuoteCommand.CONFIGURE)
        .flatMap(ok -> configuration)
        .flatMap(Configuration::check)
        .flatMap(lines -> quote.configure(lines, tx.now()));
  }

  private Assortment assortment(
      Command<?> command, PinnedCatalog.Pinned seen, List<RequestedLine> lines) {
    return catalog.assortment(
        command.context(), seen.edition(), lines.stream().map(RequestedLine::offeringId).toList());
  }
}
