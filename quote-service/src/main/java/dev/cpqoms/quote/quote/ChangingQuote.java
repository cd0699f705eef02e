package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import dev.cpqoms.quote.request.Reasoned;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every command on quotes, said once: remembered, one transaction, the quote in the
 * version that the sender has seen; and when the decision is a yes, the quote is kept, its events
 * are told and the change is audited, in this order. What a command decides is its own story.
 */
public final class ChangingQuote {
  private final Commands commands;
  private final Quotes quotes;
  private final QuoteJournal journal;

  public ChangingQuote(Commands commands, Quotes quotes, QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.journal = journal;
  }

  /** A command on a quote that exists. */
  public Answer by(Command<?> command, BiFunction<Transaction, Quote, Decision<Turn>> decide) {
    return commands.once(
        command,
        tx ->
            decide
                .apply(tx, quotes.load(tx, command))
                .map(turn -> QuoteAnswers.changed(kept(tx, turn, command))));
  }

  /** A command that makes a quote. */
  public Answer beginningBy(Command<?> command, Function<Transaction, Decision<Change>> decide) {
    return commands.once(
        command,
        tx ->
            decide
                .apply(tx)
                .map(change -> QuoteAnswers.created(kept(tx, Turn.of(change), command))));
  }

  /** Keeps what a fact from elsewhere or the clock has made of a quote. */
  public void keep(Transaction tx, Turn turn, String action, @Nullable String reason) {
    if (turn.isNone()) {
      return;
    }
    Change change = turn.change();
    quotes.save(tx, change);
    turn.beside().run();
    journal.append(tx, change);
    journal.audit(tx, change, action, reason);
  }

  private Change kept(Transaction tx, Turn turn, Command<?> command) {
    String reason = command.body() instanceof Reasoned reasoned ? reasoned.reason() : null;
    keep(tx, turn, command.type(), reason);
    return turn.change();
  }
}
