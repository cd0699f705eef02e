package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.Turn;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;

/** Takes a quote back from approval; only its owner may. */
public final class RecallingApproval {
  private final ChangingQuote changing;
  private final Approvals approvals;

  public RecallingApproval(ChangingQuote changing, Approvals approvals) {
    this.changing = changing;
    this.approvals = approvals;
  }

  public Answer recall(Command<?> command) {
    return changing.by(
        command,
        (tx, quote) -> {
          if (!quote.identity().owner().equals(tx.context().actor().subject())) {
            throw new Refusal(ProtocolError.FORBIDDEN, "Only the owner may take a quote back.");
          }
          return quote
              .recall(tx.now())
              .map(
                  change ->
                      new Turn(change, () -> approvals.close(tx, quote, ApprovalStatus.RECALLED)));
        });
  }
}
