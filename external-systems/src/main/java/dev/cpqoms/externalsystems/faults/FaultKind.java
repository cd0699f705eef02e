package dev.cpqoms.externalsystems.faults;

/** The ways in which a partner can misbehave, and on which side of the effect. */
public enum FaultKind {
  /** Does the work, answers only after the delay (default 10 s): longer than callers wait. */
  TIMEOUT_AFTER_EFFECT,
  /** Does nothing, answers 504 after the delay (default 10 s). */
  TIMEOUT_BEFORE_EFFECT,
  /** Does nothing, answers 500. */
  ERROR_500,
  /** Does the work, answers 500. */
  ERROR_500_AFTER_EFFECT,
  /** Refuses for a business reason: 422 with a code, remembered under the key. */
  REFUSE_422,
  /** Does nothing, answers 429; the delay (default 1 s) is its Retry-After. */
  THROTTLE_429,
  /** Does nothing and resets the connection without an answer. */
  RESET,
  /** Does the work and resets the connection without an answer. */
  RESET_AFTER_EFFECT,
  /**
   * Resets the connection without an answer, knows nothing of it when asked, and does the work only
   * after the delay (default 5 s): the request was still on its way. It is lost with the process.
   */
  LATE_EFFECT,
  /** Does the work, answers with truncated JSON or, every second time, with a page of HTML. */
  GARBAGE,
  /** Does the work, sends the answer a byte at a time over the delay (default 10 s). */
  SLOW_DRIP,
  /** Accepts and does the work, but never reports it. */
  LOSE_CALLBACK,
  /** Reports the end twice, with the same callback id. */
  DUPLICATE_CALLBACK,
  /** Ends the work and reports it only after the delay (default 10 s). */
  DELAY_CALLBACK,
  /** Reports the end before it answers that it has accepted. */
  EARLY_CALLBACK,
  /** Before the true report, somebody reports a refusal with a signature that does not fit. */
  FORGE_CALLBACK,
  /** Before the true report, the partner reports the key as another tenant's. */
  MISADDRESS_CALLBACK,
  /** Accepts, and reports later that it refuses. */
  REFUSE_IN_CALLBACK
}
