package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;

/**
 * Opens the next revision of a quote. It stays with its catalog version unless the command names
 * the active one: a price does not come from elsewhere because somebody wanted other seats.
 */
public final class RevisingQuote {
  private final ChangingQuote changing;
  private final SettlingTerms terms;
  private final OpenApprovals approvals;

  public RevisingQuote(ChangingQuote changing, SettlingTerms terms, OpenApprovals approvals) {
    this.changing = changing;
    this.terms = terms;
    this.approvals = approvals;
  }

  public Answer revise(Command<ReviseQuote> command) {
    ReviseQuote wanted = command.body();
    return changing.by(
        command,
        (tx, quote) ->
            quote
                .knows(QuoteCommand.REVISE)
                .flatMap(ok -> version(tx, quote, wanted))
                .flatMap(version -> terms.settle(tx, wanted.wish(quote.terms(), version, tx.now())))
                .flatMap(settled -> quote.revise(settled, wanted.reason(), tx.now()))
                .map(change -> new Turn(change, () -> approvals.supersede(tx, quote))));
  }

  private Decision<CatalogReference> version(Transaction tx, Quote quote, ReviseQuote wanted) {
    CatalogReference version = wanted.version(quote.terms());
    return version.equals(quote.terms().catalog())
        ? Decision.yes(version)
        : terms.catalogs().requireActive(tx, version);
  }
}
