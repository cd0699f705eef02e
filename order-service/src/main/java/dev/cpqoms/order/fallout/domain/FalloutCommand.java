package dev.cpqoms.order.fallout.domain;

/** What can be asked of a fallout case. */
public enum FalloutCommand {
  ASSIGN,
  RESOLVE,
  /** Somebody thinks that the order has to be given up. */
  PROPOSE_FAILURE,
  /** Somebody who may decide it thinks otherwise. */
  REJECT_FAILURE,
  VERIFY
}
