package dev.cpqoms.fulfillment.partner;

import org.jspecify.annotations.Nullable;

/** What came back over the wire, before anybody says what it means. */
public sealed interface RawAnswer {

  /**
   * A complete HTTP answer.
   *
   * @param contentType the media type, or null when none was named
   * @param retryAfter the Retry-After header as it came
   */
  record Received(
      int status, @Nullable String contentType, @Nullable String retryAfter, String body)
      implements RawAnswer {}

  /** No complete answer came; the request may or may not have arrived. */
  record Broken(Breakage breakage, String message) implements RawAnswer {}

  /** The request was not sent, because this side held it back. */
  record HeldBack(HoldReason reason) implements RawAnswer {}

  /** How an exchange broke. */
  enum Breakage {
    /** No complete answer within the partner's time. */
    TIMEOUT,
    /** The connection ended in the middle. */
    RESET,
    /** Nobody listens: the request has certainly not arrived. */
    NOT_CONNECTED,
    /** The answer is larger than any answer of a partner is. */
    TOO_LARGE
  }

  /** Why a request was held back. */
  enum HoldReason {
    BREAKER_OPEN,
    BULKHEAD_FULL,
    RATE_REACHED
  }
}
