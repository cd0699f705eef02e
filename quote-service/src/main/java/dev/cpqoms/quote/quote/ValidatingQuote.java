package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;

/** Confirms that a priced quote is complete, in date and still up to date with its catalog. */
public final class ValidatingQuote {
  private final Commands commands;
  private final Quotes quotes;
  private final QuoteSurroundings surroundings;
  private final QuoteJournal journal;

  public ValidatingQuote(
      Commands commands, Quotes quotes, QuoteSurroundings surroundings, QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.surroundings = surroundings;
    this.journal = journal;
  }

  public Answer validate(Command<?> command) {
    return commands.once(
        command,
        tx -> {
          Quote quote = quotes.load(tx, command);
          return quote
              .validate(surroundings.of(tx, quote))
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
