package dev.cpqoms.order.attempt;

/** What is known of a call; the check constraint of external_call_attempt names the same words. */
public enum AttemptStatus {
  /** Written before the call; nothing heard yet. */
  OPEN,
  /** The partner works on it and will call back. */
  WAITING_CALLBACK,
  /** The call broke off: it may or may not have had its effect. */
  UNKNOWN,
  DONE,
  /** The partner has said that it does not do it. */
  REFUSED,
  /**
   * Nobody waits for its end any more, and nobody knows it: people have it. A later word of the
   * partner makes it DONE or REFUSED.
   */
  GIVEN_UP;

  /** Whether nothing more is waited for. */
  public boolean isClosed() {
    return isKnown() || this == GIVEN_UP;
  }

  /** Whether the partner has said what became of it. */
  public boolean isKnown() {
    return this == DONE || this == REFUSED;
  }
}
