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
  REFUSED;

  public boolean isClosed() {
    return this == DONE || this == REFUSED;
  }
}
