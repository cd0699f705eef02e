package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;

/**
 * Takes the customer's yes and hands the quote over to become an order.
 *
 * <p>This is the model of a command: remembered once, one transaction, and the story in the order
 * in which it is told.
 */
public final class AcceptingQuote {
  private final Commands commands;
  private final Quotes quotes;
  private final QuoteSurroundings surroundings;
  private final Handover handover;
  private final QuoteJournal journal;

  public AcceptingQuote(
      Commands commands,
      Quotes quotes,
      QuoteSurroundings surroundings,
      Handover handover,
      QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.surroundings = surroundings;
    this.handover = handover;
    this.journal = journal;
  }

  public Answer accept(Command<AcceptQuote> command) {
    return commands.once(
        command,
        tx -> {
          Quote quote = quotes.load(tx, command);
          return quote
              .accept(command.body().at(tx.now()), surroundings.of(tx, quote))
              .flatMap(accepted -> handover.follow(tx, accepted))
              .map(
                  change -> {
                    quotes.save(tx, change);
                    journal.append(tx, change);
                    journal.audit(tx, change, command.type(), null);
                    return QuoteAnswers.changed(change);
                  });
        });
  }
}
