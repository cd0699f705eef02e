package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.loop.RetryPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an inbox row has come.
 *
 * @param retryCount failed attempts of any kind
 * @param faultCount failed attempts that were not the fault of an absent dependency
 */
record Progress(
    String status,
    int retryCount,
    int faultCount,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant processedAt,
    @Nullable String errorCode,
    @Nullable String errorMessage) {

  static final String RECEIVED = "RECEIVED";
  static final String PROCESSED = "PROCESSED";
  static final String RETRYING = "RETRYING";
  static final String QUARANTINED = "QUARANTINED";

  static Progress parked(Instant now) {
    return new Progress(RECEIVED, 0, 0, now, null, null, null);
  }

  static Progress processed(Instant now) {
    return new Progress(PROCESSED, 0, 0, null, now, null, null);
  }

  static Progress unreadable(Throwable fault) {
    return new Progress(QUARANTINED, 0, 1, null, null, "UNREADABLE", Faults.message(fault));
  }

  /** The state after one more failure, given what failed before. */
  static Progress failed(
      Throwable fault, int retries, int faults, RetryPolicy policy, Instant now) {
    int retryCount = retries + 1;
    int faultCount = Faults.isTransient(fault) ? faults : faults + 1;
    boolean over = faultCount >= policy.attempts();
    return new Progress(
        over ? QUARANTINED : RETRYING,
        retryCount,
        faultCount,
        over ? null : now.plus(policy.delayAfter(retryCount)),
        null,
        Faults.code(fault),
        Faults.message(fault));
  }

  Outcome outcome() {
    return QUARANTINED.equals(status) ? Outcome.QUARANTINED : Outcome.RETRYING;
  }
}
