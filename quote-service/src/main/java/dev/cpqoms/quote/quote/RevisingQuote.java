package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.quote.quote.domain.QuoteCommand;

/** Opens the next revision of a quote, out of the catalog version that is active now. */
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
                .flatMap(ok -> terms.settle(tx, wanted.wish(quote.terms(), tx.now())))
                .flatMap(settled -> quote.revise(settled, wanted.reason(), tx.now()))
                .map(change -> new Turn(change, () -> approvals.supersede(tx, quote))));
  }
}
