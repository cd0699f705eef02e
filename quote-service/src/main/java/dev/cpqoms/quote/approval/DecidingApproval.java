package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.approval.storage.Delegations;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.Turn;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;

/** Takes an approver's decision on the current step of the open case. */
public final class DecidingApproval {
  private final ChangingQuote changing;
  private final Approvals approvals;
  private final Delegations delegations;

  public DecidingApproval(ChangingQuote changing, Approvals approvals, Delegations delegations) {
    this.changing = changing;
    this.approvals = approvals;
    this.delegations = delegations;
  }

  public Answer decide(Command<DecideApproval> command) {
    return changing.by(
        command,
        (tx, quote) ->
            quote
                .knows(QuoteCommand.DECIDE)
                .map(pending -> approvals.caseOf(tx, pending))
                .flatMap(
                    open -> open.decide(command.body().vote(), delegations.approver(tx), tx.now()))
                .flatMap(decided -> decided(tx, quote, decided)));
  }

  private Decision<Turn> decided(Transaction tx, Quote quote, ApprovalCase decided) {
    return quote
        .decide(decided.ruling(), tx.now())
        .map(change -> new Turn(change, () -> approvals.save(tx, decided)));
  }
}
