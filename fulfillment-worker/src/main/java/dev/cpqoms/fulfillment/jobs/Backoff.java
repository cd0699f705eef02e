package dev.cpqoms.fulfillment.jobs;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a job waits before its next run: doubling with every retry that was used, as the headers
 * of the diagram say, plus up to a fifth so that jobs that failed together do not return together.
 */
final class Backoff {

  /** The retries that the diagram gives a job; a test keeps the two in step. */
  static final int RETRIES = 10;

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(32);
  private static final int MOST_DOUBLINGS = 20;

  private Backoff() {}

  static Duration of(Map<String, String> headers, int retriesLeft, long jobKey) {
    Duration first = duration(headers.get("retryBackoff"), FIRST);
    Duration longest = duration(headers.get("retryBackoffMax"), LONGEST);
    int doublings = Math.clamp((long) RETRIES - retriesLeft, 0, MOST_DOUBLINGS);
    Duration doubled = first.multipliedBy(1L << doublings);
    Duration bounded = doubled.compareTo(longest) > 0 ? longest : doubled;
    long fifth = Math.max(1, bounded.toMillis() / 5);
    return bounded.plusMillis(Math.floorMod(jobKey * 31 + retriesLeft, fifth));
  }

  private static Duration duration(@Nullable String header, Duration preset) {
    try {
      return header == null ? preset : Duration.parse(header);
    } catch (DateTimeParseException e) {
      return preset;
    }
  }
}
