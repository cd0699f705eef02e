package dev.cpqoms.quote.pricing;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.domain.PricingBasis;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.pricing.storage.SealedPrice;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.PinnedCatalog;
import dev.cpqoms.quote.quote.Turn;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;
import java.util.Optional;

/** Prices a revision once and for all, and keeps how every amount came about. */
public final class PricingQuote {
  private final ChangingQuote changing;
  private final PriceBooks priceBooks;
  private final PriceSnapshots snapshots;

  public PricingQuote(ChangingQuote changing, PriceBooks priceBooks, PriceSnapshots snapshots) {
    this.changing = changing;
    this.priceBooks = priceBooks;
    this.snapshots = snapshots;
  }

  /** Prices are read before the transaction: they may come from a copy, and never change. */
  public Answer price(Command<?> command) {
    PinnedCatalog.Pinned pinned = priceBooks.pinned(command);
    Optional<PriceBook> book = priceBooks.of(command, pinned);
    return changing.by(command, (tx, quote) -> priced(tx, pinned.still(quote), book));
  }

  private Decision<Turn> priced(Transaction tx, Quote quote, Optional<PriceBook> book) {
    return quote
        .knows(QuoteCommand.PRICE)
        .flatMap(ok -> snapshot(tx, quote, book))
        .map(SealedPrice::of)
        .flatMap(
            price ->
                quote
                    .price(price.summary(), tx.now())
                    .map(
                        change ->
                            new Turn(change, () -> snapshots.add(tx, change.after(), price))));
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
