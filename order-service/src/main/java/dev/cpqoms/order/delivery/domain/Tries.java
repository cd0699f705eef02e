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
 * @param sentAt until when it may have been sent last, null while it certainly was not
 */
public record Tries(
    int claims,
    int failures,
    int setbacks,
    Instant nextAttemptAt,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable Instant sentAt) {

  /** Failures after which people are asked. */
  public static final int MOST_FAILURES = 10;

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 10;

  static Tries none(Instant now) {
    return new Tries(0, 0, 0, now, null, null, null);
  }

  Tries claimed() {
    return new Tries(
        claims + 1, failures, setbacks, nextAttemptAt, errorCode, errorMessage, sentAt);
  }

  /** A worker had it until then, and nobody knows what it did with it. */
  Tries leftBy(Lease lost) {
    return new Tries(
        claims, failures, setbacks, nextAttemptAt, errorCode, errorMessage, lost.until());
  }

  Tries after(Setback setback, Instant now) {
    Duration pause = pause(setback);
    return new Tries(
        claims,
        setback.counts() ? failures + 1 : failures,
        setbacks + 1,
        now.plus(pause),
        setback.errorCode(),
        setback.errorMessage(),
        setback.counts() ? now : sentAt);
  }

  Tries now(Instant now) {
    return new Tries(claims, failures, setbacks, now, errorCode, errorMessage, sentAt);
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
