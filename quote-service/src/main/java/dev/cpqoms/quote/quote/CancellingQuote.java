package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.quote.request.GiveReason;

/** Ends a quote that nobody has accepted. */
public final class CancellingQuote {
  private final ChangingQuote changing;
  private final OpenApprovals approvals;

  public CancellingQuote(ChangingQuote changing, OpenApprovals approvals) {
    this.changing = changing;
    this.approvals = approvals;
  }

  public Answer cancel(Command<GiveReason> command) {
    return changing.by(
        command,
        (tx, quote) ->
            quote
                .cancel(command.body().reason(), tx.now())
                .map(change -> new Turn(change, () -> approvals.supersede(tx, quote))));
  }
}
