package dev.cpqoms.quote.conversion;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.Turn;
import dev.cpqoms.quote.quote.domain.QuoteCommand;

/**
 * Hands an accepted quote over again, after conversion was contained or refused. A quote that is
 * under way to its order, or has it, is answered as it is: there is nothing left to ask for.
 */
public final class ConvertingQuote {
  private final ChangingQuote changing;
  private final Conversion conversion;

  public ConvertingQuote(ChangingQuote changing, Conversion conversion) {
    this.changing = changing;
    this.conversion = conversion;
  }

  public Answer convert(Command<?> command) {
    return changing.by(
        command,
        (tx, quote) ->
            quote.state().isHandedOver()
                ? Decision.yes(Turn.none(quote))
                : quote
                    .knows(QuoteCommand.CONVERT)
                    .flatMap(ok -> conversion.convert(tx, quote))
                    .map(Turn::of));
  }
}
