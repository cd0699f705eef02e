package dev.cpqoms.externalsystems.ledger;

/** How far an operation has come at the partner. */
public enum EffectStatus {
  /** The work is done. */
  DONE,
  /** The work is taken on and its end will be reported by a callback. */
  ACCEPTED,
  /** The work was refused for a business reason; there is no effect. */
  REFUSED
}
