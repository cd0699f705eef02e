package dev.cpqoms.quote.pricing;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.domain.Assortment;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.configuration.domain.Configuration;
import dev.cpqoms.quote.configuration.domain.RequestedLine;
import dev.cpqoms.quote.pricing.domain.PricingBasis;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.pricing.storage.SealedPrice;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.OpenApprovals;
import dev.cpqoms.quote.quote.PinnedCatalog;
import dev.cpqoms.quote.quote.Turn;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.util.List;
import java.util.Optional;

/**
 * Moves a quote to the active catalog version that its sender names: the next revision has the same
 * lines, checked and priced there. Where they do not fit any more, nothing changes.
 */
public final class RepricingQuote {
  private final ChangingQuote changing;
  private final OpenApprovals approvals;
  private final PriceBooks priceBooks;
  private final PriceSnapshots snapshots;

  public RepricingQuote(
      ChangingQuote changing,
      OpenApprovals approvals,
      PriceBooks priceBooks,
      PriceSnapshots snapshots) {
    this.changing = changing;
    this.approvals = approvals;
    this.priceBooks = priceBooks;
    this.snapshots = snapshots;
  }

  public Answer reprice(Command<RepriceQuote> command) {
    Optional<Target> target =
        priceBooks
            .pinned()
            .onto(command, command.body().catalogVersion())
            .map(seen -> target(command, seen));
    return changing.by(
        command,
        (tx, quote) ->
            target
                .map(there -> reprice(tx, there.seen().still(quote), command.body(), there))
                .orElseGet(
                    () ->
                        QuoteError.CATALOG_VERSION_UNKNOWN.refuse(
                            "The catalog of the quote has no version %d."
                                .formatted(command.body().catalogVersion()))));
  }

  /** What the lines of the quote are and cost in the version; read before the transaction. */
  private Target target(Command<?> command, PinnedCatalog.Pinned seen) {
    List<String> offerings = seen.quote().lines().stream().map(QuoteLine::offeringId).toList();
    return new Target(
        seen,
        priceBooks.catalog().assortment(command.context(), seen.edition(), offerings),
        priceBooks.of(command, seen));
  }

  private Decision<Turn> reprice(Transaction tx, Quote quote, RepriceQuote wish, Target target) {
    return quote
        .knows(QuoteCommand.REVISE)
        .flatMap(ok -> priceBooks.versions().requireActive(tx, target.version()))
        .flatMap(ok -> lines(quote, target.assortment()))
        .flatMap(
            lines ->
                quote
                    .revise(
                        quote.terms().outOf(target.version(), tx.now()), wish.reason(), tx.now())
                    .flatMap(revised -> revised.then(next -> next.configure(lines, tx.now())))
                    .flatMap(configured -> priced(tx, configured, target)))
        .map(
            repriced ->
                new Turn(
                    repriced.change(),
                    () -> {
                      snapshots.add(tx, repriced.change().after(), repriced.price());
                      approvals.supersede(tx, quote);
                    }));
  }

  private static Decision<List<QuoteLine>> lines(Quote quote, Assortment assortment) {
    List<RequestedLine> wished = quote.lines().stream().map(RequestedLine::of).toList();
    return wished.isEmpty()
        ? QuoteError.VALIDATION_FAILED.refuse("The quote has no lines.")
        : Configuration.of(wished, assortment).check();
  }

  private Decision<Repriced> priced(Transaction tx, Change configured, Target target) {
    Quote quote = configured.after();
    return target
        .prices()
        .map(
            book ->
                priceBooks.price(
                    tx, new PricingBasis(target.version(), book, quote.lines(), tx.now())))
        .orElseGet(
            () ->
                QuoteError.PRICE_MISSING.refuse(
                    "There are no prices in " + quote.terms().currency() + "."))
        .map(SealedPrice::of)
        .flatMap(
            price ->
                configured
                    .then(next -> next.price(price.summary(), tx.now()))
                    .map(change -> new Repriced(change, price)));
  }

  private record Target(
      PinnedCatalog.Pinned seen, Assortment assortment, Optional<PriceBook> prices) {
    CatalogReference version() {
      return seen.edition().version();
    }
  }

  private record Repriced(Change change, SealedPrice price) {}
}
