package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;

/**
 * Takes the customer's yes and hands the quote over to become an order.
 *
 * <p>This is the model of a command: the story in the order in which it is told, inside the frame
 * that {@link ChangingQuote} gives to all of them.
 */
public final class AcceptingQuote {
  private final ChangingQuote changing;
  private final QuoteSurroundings surroundings;
  private final Handover handover;

  public AcceptingQuote(ChangingQuote changing, QuoteSurroundings surroundings, Handover handover) {
    this.changing = changing;
    this.surroundings = surroundings;
    this.handover = handover;
  }

  public Answer accept(Command<AcceptQuote> command) {
    return changing.by(
        command,
        (tx, quote) ->
            quote
                .accept(command.body().at(tx.now()), surroundings.of(tx, quote))
                .flatMap(accepted -> handover.follow(tx, accepted))
                .map(Turn::of));
  }
}
