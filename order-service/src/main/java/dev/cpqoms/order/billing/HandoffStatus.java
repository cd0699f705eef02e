package dev.cpqoms.order.billing;

/** What became of a handoff; the check constraint of billing_handoff names the same words. */
public enum HandoffStatus {
  /** Billing is asked to charge, and has not confirmed it. */
  REQUESTED,
  CONFIRMED,
  /** Billing has said that it does not charge; people have its case. */
  REFUSED,
  /** Nobody waits for the confirmation any more, and nobody knows; people have its case. */
  GIVEN_UP,
  /** People have decided that it is not charged for. */
  WAIVED,
  /** What was charged for is charged for no more. */
  REVERSED
}
