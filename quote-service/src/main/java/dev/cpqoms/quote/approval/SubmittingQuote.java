package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.quote.QuoteAnswers;
import dev.cpqoms.quote.quote.QuoteJournal;
import dev.cpqoms.quote.quote.QuoteSurroundings;
import dev.cpqoms.quote.quote.domain.ApprovalDemand;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;
import dev.cpqoms.quote.quote.storage.Quotes;

/** Asks whoever the tenant's policy wants to hear; nobody, when the offer is within its limits. */
public final class SubmittingQuote {
  private final Commands commands;
  private final Quotes quotes;
  private final QuoteSurroundings surroundings;
  private final Approvals approvals;
  private final QuoteJournal journal;

  public SubmittingQuote(
      Commands commands,
      Quotes quotes,
      QuoteSurroundings surroundings,
      Approvals approvals,
      QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.surroundings = surroundings;
    this.approvals = approvals;
    this.journal = journal;
  }

  public Answer submit(Command<?> command) {
    return commands.once(
        command,
        tx -> {
          Quote quote = quotes.load(tx, command);
          return quote
              .knows(QuoteCommand.SUBMIT)
              .map(ok -> demand(tx, quote))
              .flatMap(
                  demand ->
                      quote
                          .submit(demand, surroundings.of(tx, quote))
                          .map(
                              change -> {
                                quotes.save(tx, change);
                                approvals.open(tx, quote, demand);
                                journal.append(tx, change);
                                journal.audit(tx, change, command.type(), null);
                                return QuoteAnswers.changed(change);
                              }));
        });
  }

  private ApprovalDemand demand(Transaction tx, Quote quote) {
    return approvals.demand(tx, quote, tx.context().actor().subject());
  }
}
