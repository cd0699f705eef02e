package dev.cpqoms.quote.configuration;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
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

/** Replaces the lines of a quote, if they hold together. */
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

  /** The catalog is read before the transaction: it may come from a copy, and never changes. */
  public Answer configure(Command<ConfigureQuote> command) {
    List<RequestedLine> wished = command.body().lines();
    PinnedCatalog.Pinned seen = pinned.by(command);
    Assortment assortment =
        catalog.assortment(
            command.context(),
            seen.edition(),
            wished.stream().map(RequestedLine::offeringId).toList());
    return commands.once(
        command,
        tx -> {
          Quote quote = seen.still(quotes.load(tx, command));
          return quote
              .knows(QuoteCommand.CONFIGURE)
              .flatMap(ok -> Configuration.of(wished, assortment).check())
              .flatMap(lines -> quote.configure(lines, tx.now()))
              .map(
                  change -> {
                    quotes.save(tx, change);
                    journal.append(tx, change);
                    journal.audit(tx, change, command.type(), null);
                    return QuoteAnswers.changed(change);
                  });
        });
  }
}
