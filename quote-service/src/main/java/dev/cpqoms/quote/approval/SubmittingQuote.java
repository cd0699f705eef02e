package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.QuoteSurroundings;
import dev.cpqoms.quote.quote.Turn;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;

/** Asks whoever the tenant's policy wants to hear; nobody, when the offer is within its limits. */
public final class SubmittingQuote {
  private final ChangingQuote changing;
  private final QuoteSurroundings surroundings;
  private final DemandingApproval demanding;
  private final Approvals approvals;

  public SubmittingQuote(
      ChangingQuote changing,
      QuoteSurroundings surroundings,
      DemandingApproval demanding,
      Approvals approvals) {
    this.changing = changing;
    this.surroundings = surroundings;
    this.demanding = demanding;
    this.approvals = approvals;
  }

  public Answer submit(Command<?> command) {
    return changing.by(
        command,
        (tx, quote) ->
            quote
                .knows(QuoteCommand.SUBMIT)
                .map(ready -> demanding.about(tx, ready))
                .flatMap(opened -> submitted(tx, quote, opened)));
  }

  private Decision<Turn> submitted(Transaction tx, Quote quote, ApprovalCase opened) {
    return quote
        .submit(opened.demand(), surroundings.of(tx, quote))
        .map(change -> new Turn(change, () -> approvals.add(tx, opened)));
  }
}
