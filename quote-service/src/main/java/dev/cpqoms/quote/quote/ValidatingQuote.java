package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;

/** Confirms that a priced quote is complete, in date and still up to date with its catalog. */
public final class ValidatingQuote {
  private final ChangingQuote changing;
  private final QuoteSurroundings surroundings;

  public ValidatingQuote(ChangingQuote changing, QuoteSurroundings surroundings) {
    this.changing = changing;
    this.surroundings = surroundings;
  }

  public Answer validate(Command<?> command) {
    return changing.by(
        command, (tx, quote) -> quote.validate(surroundings.of(tx, quote)).map(Turn::of));
  }
}
