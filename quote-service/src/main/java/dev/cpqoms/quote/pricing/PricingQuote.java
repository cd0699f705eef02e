package dev.cpqoms.quote.pricing;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.domain.PricingBasis;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.PinnedCatalog;
import dev.cpqoms.quote.quote.QuoteAnswers;
import dev.cpqoms.quote.quote.QuoteJournal;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.util.Optional;

/** Prices a revision once and for all, and keeps how every amount came about. */
public final class PricingQuote {
  private final Commands commands;
  private final Quotes quotes;
  private final PriceBooks priceBooks;
  private final PriceSnapshots snapshots;
  private final QuoteJournal journal;

  public PricingQuote(
      Commands commands,
      Quotes quotes,
      PriceBooks priceBooks,
      PriceSnapshots snapshots,
      QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.priceBooks = priceBooks;
    this.snapshots = snapshots;
    this.journal = journal;
  }

  /** Prices are read before the transaction: they may come from a copy, and never change. */
  public Answer price(Command<?> command) {
    PinnedCatalog.Pinned pinned = priceBooks.pinned(command);
    Optional<PriceBook> book = priceBooks.of(command, pinned);
    return commands.once(
        command,
        tx -> {
          Quote quote = pinned.still(quotes.load(tx, command));
          return quote
              .knows(QuoteCommand.PRICE)
              .flatMap(ok -> snapshot(tx, quote, book))
              .flatMap(
                  snapshot ->
                      quote
                          .price(PriceSnapshots.summary(snapshot), tx.now())
                          .map(
                              change -> {
                                quotes.save(tx, change);
                                snapshots.add(tx, change.after(), snapshot);
                                journal.append(tx, change);
                                journal.audit(tx, change, command.type(), null);
                                return QuoteAnswers.changed(change);
                              }));
        });
  }

  private Decision<PriceSnapshot> snapshot(Transaction tx, Quote quote, Optional<PriceBook> book) {
    return book.map(
            prices ->
                priceBooks.price(
                    tx, new PricingBasis(quote.terms().catalog(), prices, quote.lines(), tx.now())))
        .orElseGet(
            () ->
                QuoteError.PRICE_MISSING.refuse(
                    "There are no prices in " + quote.terms().currency() + "."));
  }
}
