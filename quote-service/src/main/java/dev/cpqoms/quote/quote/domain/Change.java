package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.blocks.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A quote before and after a command, with one event for every version in between.
 *
 * @param before null when the quote is new
 */
public record Change(@Nullable Quote before, Quote after, List<QuoteEvent> events) {

  public Change {
    long from = before == null ? 0 : before.version();
    if (after.version() != from + events.size()) {
      throw new IllegalStateException("every version has its event, and every event its version");
    }
    events = List.copyOf(events);
  }

  /** This change and the next one as a single change. */
  public Decision<Change> then(Function<Quote, Decision<Change>> next) {
    return next.apply(after).map(this::followedBy);
  }

  private Change followedBy(Change next) {
    List<QuoteEvent> both = new ArrayList<>(events);
    both.addAll(next.events);
    return new Change(before, next.after, both);
  }
}
