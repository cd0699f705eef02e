package dev.cpqoms.order.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of the tries so far.
 *
 * @param claims how often a worker has taken it; after the first the partner may have it
 * @param failures tries that count towards the last one
 * @param setbacks all tries in vain, which set the pace of the next
 */
public record Tries(
    int claims,
    int failures,
    int setbacks,
    Instant nextAttemptAt,
    @Nullable String errorCode,
    @Nullable String errorMessage) {

  /** Failures after which people are asked. */
  public static final int MOST_FAILURES = 10;

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 10;

  static Tries none(Instant now) {
    return new Tries(0, 0, 0, now, null, null);
  }

  Tries claimed() {
    return new Tries(claims + 1, failures, setbacks, nextAttemptAt, errorCode, errorMessage);
  }

  Tries after(Setback setback, Instant now) {
    Duration pause = pause(setback);
    return new Tries(
        claims,
        setback.counts() ? failures + 1 : failures,
        setbacks + 1,
        now.plus(pause),
        setback.errorCode(),
        setback.errorMessage());
  }

  Tries now(Instant now) {
    return new Tries(claims, failures, setbacks, now, errorCode, errorMessage);
  }

  boolean areExhausted() {
    return failures >= MOST_FAILURES;
  }

  private Duration pause(Setback setback) {
    if (setback.notBefore() != null) {
      return setback.notBefore();
    }
    Duration doubled = FIRST.multipliedBy(1L << Math.min(setbacks, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }
}
