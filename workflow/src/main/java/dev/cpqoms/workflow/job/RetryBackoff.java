package dev.cpqoms.workflow.job;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a failed job waits before it is tried again: doubled after every failure. The diagram
 * says it in the task headers retryBackoff and retryBackoffMax.
 */
record RetryBackoff(Duration first, Duration longest) {
  /** The retries that every job of the diagrams begins with. */
  static final int RETRIES = 10;

  private static final RetryBackoff STANDARD =
      new RetryBackoff(Duration.ofSeconds(1), Duration.ofSeconds(32));

  static RetryBackoff of(Map<String, String> headers) {
    return new RetryBackoff(
        duration(headers.get("retryBackoff"), STANDARD.first),
        duration(headers.get("retryBackoffMax"), STANDARD.longest));
  }

  /** The wait of a job that has this many retries left before its failure is counted. */
  Duration at(int retriesLeft) {
    int failures = Math.clamp(RETRIES - retriesLeft, 0, RETRIES);
    Duration doubled = first.multipliedBy(1L << failures);
    return doubled.compareTo(longest) > 0 ? longest : doubled;
  }

  private static Duration duration(@Nullable String text, Duration fallback) {
    return text == null ? fallback : Duration.parse(text);
  }
}
