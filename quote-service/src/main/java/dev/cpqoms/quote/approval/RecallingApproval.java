package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.quote.QuoteAnswers;
import dev.cpqoms.quote.quote.QuoteJournal;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;

/** Takes a quote back from approval; only its owner may. */
public final class RecallingApproval {
  private final Commands commands;
  private final Quotes quotes;
  private final Approvals approvals;
  private final QuoteJournal journal;

  public RecallingApproval(
      Commands commands, Quotes quotes, Approvals approvals, QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.approvals = approvals;
    this.journal = journal;
  }

  public Answer recall(Command<?> command) {
    return commands.once(
        command,
        tx -> {
          Quote quote = quotes.load(tx, command);
          if (!quote.identity().owner().equals(tx.context().actor().subject())) {
            throw new Refusal(ProtocolError.FORBIDDEN, "Only the owner may take a quote back.");
          }
          return quote
              .recall(tx.now())
              .map(
                  change -> {
                    quotes.save(tx, change);
                    approvals.close(tx, quote, ApprovalStatus.RECALLED);
                    journal.append(tx, change);
                    journal.audit(tx, change, command.type(), null);
                    return QuoteAnswers.changed(change);
                  });
        });
  }
}
