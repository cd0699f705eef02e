package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.quote.QuoteError;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A command that the state of the quote knows, on its way to becoming a change. */
record Move(Quote quote, QuoteCommand command) {

  /** The one place that refuses a command in a wrong state. */
  static Decision<Move> of(Quote quote, QuoteCommand command) {
    return QuoteLifecycle.allows(quote.state(), command)
        ? Decision.yes(new Move(quote, command))
        : QuoteError.QUOTE_WRONG_STATE.refuse(
            "A quote that is %s does not know '%s'.".formatted(quote.state(), command.words()));
  }

  /** Goes on when no rule objects, else answers the first objection. */
  Decision<Move> unlessObjected(List<QuoteRule> rules, Circumstances circumstances) {
    return rules.stream()
        .flatMap(rule -> rule.objection(quote, circumstances).stream())
        .findFirst()
        .map((Rejection objection) -> Decision.<Move>no(objection))
        .orElseGet(() -> Decision.yes(this));
  }

  /** The same revision in its next state. */
  Change to(QuoteState next, Evidence evidence, Instant now, Function<Quote, QuoteEvent> event) {
    QuoteProgress progress = quote.progress().to(next, quote.revision(), now);
    return change(
        new Quote(quote.identity(), quote.terms(), progress, quote.lines(), evidence), event);
  }

  /** Other terms or lines: nothing vouches for them yet. */
  Change anew(
      QuoteState next,
      int revision,
      QuoteTerms terms,
      List<QuoteLine> lines,
      Instant now,
      Function<Quote, QuoteEvent> event) {
    QuoteProgress progress = quote.progress().to(next, revision, now);
    return change(new Quote(quote.identity(), terms, progress, lines, Evidence.NONE), event);
  }

  private Change change(Quote after, Function<Quote, QuoteEvent> event) {
    if (!QuoteLifecycle.leads(quote.state(), command, after.state())) {
      throw new IllegalStateException(
          "no step from %s by %s to %s".formatted(quote.state(), command, after.state()));
    }
    return new Change(quote, after, List.of(event.apply(after)));
  }
}
