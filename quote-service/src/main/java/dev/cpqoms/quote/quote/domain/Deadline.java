package dev.cpqoms.quote.quote.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the clock has to do about a quote.
 *
 * @param dueAt when; null while containment holds it
 */
public record Deadline(Command command, @Nullable Instant dueAt) {

  /** The commands that the clock gives. */
  public enum Command {
    EXPIRE,
    CONVERT
  }

  /** The deadline of a quote as it stands; none when only people or other services move it on. */
  public static Optional<Deadline> of(Quote quote) {
    if (QuoteLifecycle.BEFORE_ACCEPTED.contains(quote.state())) {
      return Optional.of(new Deadline(Command.EXPIRE, quote.terms().validUntil()));
    }
    return quote.state() == QuoteState.ACCEPTED && quote.evidence().conversion() == null
        ? Optional.of(new Deadline(Command.CONVERT, null))
        : Optional.empty();
  }
}
