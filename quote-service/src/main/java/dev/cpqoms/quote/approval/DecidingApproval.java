package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.quote.QuoteAnswers;
import dev.cpqoms.quote.quote.QuoteJournal;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;
import dev.cpqoms.quote.quote.storage.Quotes;

/** Takes an approver's decision on the current step of the open case. */
public final class DecidingApproval {
  private final Commands commands;
  private final Quotes quotes;
  private final Approvals approvals;
  private final QuoteJournal journal;

  public DecidingApproval(
      Commands commands, Quotes quotes, Approvals approvals, QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.approvals = approvals;
    this.journal = journal;
  }

  public Answer decide(Command<DecideApproval> command) {
    return commands.once(
        command,
        tx -> {
          Quote quote = quotes.load(tx, command);
          return quote
              .knows(QuoteCommand.DECIDE)
              .map(pending -> approvals.caseOf(tx, pending))
              .flatMap(open -> open.decide(command.body().vote(), tx.context().actor(), tx.now()))
              .flatMap(
                  decided ->
                      quote
                          .decide(decided.ruling(), tx.now())
                          .map(
                              change -> {
                                quotes.save(tx, change);
                                approvals.save(tx, decided);
                                journal.append(tx, change);
                                journal.audit(tx, change, command.type(), command.body().reason());
                                return QuoteAnswers.changed(change);
                              }));
        });
  }
}
