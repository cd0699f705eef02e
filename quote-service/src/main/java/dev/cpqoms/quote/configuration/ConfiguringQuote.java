package dev.cpqoms.quote.configuration;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.catalog.CatalogParts;
import dev.cpqoms.quote.catalog.domain.Assortment;
import dev.cpqoms.quote.configuration.domain.Configuration;
import dev.cpqoms.quote.configuration.domain.RequestedLine;
import dev.cpqoms.quote.quote.PinnedCatalog;
import dev.cpqoms.quote.quote.QuoteAnswers;
import dev.cpqoms.quote.quote.QuoteJournal;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.util.List;

/** Replaces or changes the lines of a quote, if they hold together. */
public final class ConfiguringQuote {
  private final Commands commands;
  private final Quotes quotes;
  private final PinnedCatalog pinned;
  private final CatalogParts catalog;
  private final QuoteJournal journal;

  public ConfiguringQuote(
      Commands commands,
      Quotes quotes,
      PinnedCatalog pinned,
      CatalogParts catalog,
      QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.pinned = pinned;
    this.catalog = catalog;
    this.journal = journal;
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
    return commands.once(command, tx -> configure(tx, command, seen, configuration));
  }

  private Decision<Representation> configure(
      Transaction tx,
      Command<?> command,
      PinnedCatalog.Pinned seen,
      Decision<Configuration> configuration) {
    Quote quote = seen.still(quotes.load(tx, command));
    return quote
        .knows(QuoteCommand.CONFIGURE)
        .flatMap(ok -> configuration)
        .flatMap(Configuration::check)
        .flatMap(lines -> quote.configure(lines, tx.now()))
        .map(
            change -> {
              quotes.save(tx, change);
              journal.append(tx, change);
              journal.audit(tx, change, command.type(), null);
              return QuoteAnswers.changed(change);
            });
  }

  private Assortment assortment(
      Command<?> command, PinnedCatalog.Pinned seen, List<RequestedLine> lines) {
    return catalog.assortment(
        command.context(), seen.edition(), lines.stream().map(RequestedLine::offeringId).toList());
  }
}
