package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import dev.cpqoms.quote.request.GiveReason;

/** Ends a quote that nobody has accepted. */
public final class CancellingQuote {
  private final Commands commands;
  private final Quotes quotes;
  private final OpenApprovals approvals;
  private final QuoteJournal journal;

  public CancellingQuote(
      Commands commands, Quotes quotes, OpenApprovals approvals, QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.approvals = approvals;
    this.journal = journal;
  }

  public Answer cancel(Command<GiveReason> command) {
    return commands.once(
        command,
        tx -> {
          Quote quote = quotes.load(tx, command);
          return quote
              .cancel(command.body().reason(), tx.now())
              .map(
                  change -> {
                    quotes.save(tx, change);
                    approvals.supersede(tx, quote);
                    journal.append(tx, change);
                    journal.audit(tx, change, command.type(), command.body().reason());
                    return QuoteAnswers.changed(change);
                  });
        });
  }
}
