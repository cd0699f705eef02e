package dev.cpqoms.quote.conversion;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.quote.QuoteAnswers;
import dev.cpqoms.quote.quote.QuoteJournal;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;
import dev.cpqoms.quote.quote.storage.Quotes;

/**
 * Hands an accepted quote over again, after conversion was contained or refused. A quote that is
 * under way to its order, or has it, is answered as it is: there is nothing left to ask for.
 */
public final class ConvertingQuote {
  private final Commands commands;
  private final Quotes quotes;
  private final Conversion conversion;
  private final QuoteJournal journal;

  public ConvertingQuote(
      Commands commands, Quotes quotes, Conversion conversion, QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.conversion = conversion;
    this.journal = journal;
  }

  public Answer convert(Command<?> command) {
    return commands.once(
        command,
        tx -> {
          Quote quote = quotes.load(tx, command);
          if (quote.isHandedOver()) {
            return Decision.yes(QuoteAnswers.current(quote));
          }
          return quote
              .knows(QuoteCommand.CONVERT)
              .flatMap(ok -> conversion.convert(tx, quote))
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
