package dev.cpqoms.fulfillment.partner;

/** Whether calls of a partner pass. */
public enum BreakerState {
  /** All pass. */
  CLOSED,
  /** None passes. */
  OPEN,
  /** A few pass, to find out whether the partner is back. */
  HALF_OPEN
}
