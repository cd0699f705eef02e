package dev.cpqoms.quote.pricing;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.domain.Assortment;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.configuration.domain.Configuration;
import dev.cpqoms.quote.configuration.domain.RequestedLine;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.domain.PricingBasis;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.PinnedCatalog;
import dev.cpqoms.quote.quote.QuoteAnswers;
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
  private final Commands commands;
  private final QuoteKeeping keeping;
  private final PriceBooks priceBooks;
  private final PriceSnapshots snapshots;

  public RepricingQuote(
      Commands commands, QuoteKeeping keeping, PriceBooks priceBooks, PriceSnapshots snapshots) {
    this.commands = commands;
    this.keeping = keeping;
    this.priceBooks = priceBooks;
    this.snapshots = snapshots;
  }

  public Answer reprice(Command<RepriceQuote> command) {
    Optional<Target> target =
        priceBooks
            .pinned()
            .onto(command, command.body().catalogVersion())
            .map(seen -> target(command, seen));
    return commands.once(
        command,
        tx ->
            target
                .map(there -> reprice(tx, command, there))
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

  private Decision<Representation> reprice(
      Transaction tx, Command<RepriceQuote> command, Target target) {
    Quote quote = target.seen().still(keeping.quotes().load(tx, command));
    String reason = command.body().reason();
    return quote
        .knows(QuoteCommand.REVISE)
        .flatMap(ok -> isActive(tx, target.version()))
        .flatMap(ok -> lines(quote, target.assortment()))
        .flatMap(
            lines ->
                quote
                    .revise(quote.terms().outOf(target.version(), tx.now()), reason, tx.now())
                    .flatMap(revised -> revised.then(next -> next.configure(lines, tx.now())))
                    .flatMap(configured -> priced(tx, configured, target)))
        .map(
            repriced -> {
              keeping.quotes().save(tx, repriced.change());
              snapshots.add(tx, repriced.change().after(), repriced.snapshot());
              keeping.approvals().supersede(tx, quote);
              keeping.journal().append(tx, repriced.change());
              keeping.journal().audit(tx, repriced.change(), command.type(), reason);
              return QuoteAnswers.changed(repriced.change());
            });
  }

  private Decision<CatalogReference> isActive(Transaction tx, CatalogReference version) {
    Optional<CatalogReference> active =
        priceBooks.versions().publication(tx, version.catalogId()).flatMap(Publication::active);
    return active.filter(version::equals).isPresent()
        ? Decision.yes(version)
        : QuoteError.CATALOG_VERSION_SUPERSEDED.refuse(
            "%s is not active; %s."
                .formatted(
                    version,
                    active.map(now -> now + " is").orElse("nothing is sold from the catalog")));
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
        .flatMap(
            snapshot ->
                configured
                    .then(next -> next.price(PriceSnapshots.summary(snapshot), tx.now()))
                    .map(change -> new Repriced(change, snapshot)));
  }

  private record Target(
      PinnedCatalog.Pinned seen, Assortment assortment, Optional<PriceBook> prices) {
    CatalogReference version() {
      return seen.edition().version();
    }
  }

  private record Repriced(Change change, PriceSnapshot snapshot) {}
}
