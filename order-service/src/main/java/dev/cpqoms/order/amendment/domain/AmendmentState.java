package dev.cpqoms.order.amendment.domain;

/** Where an amendment is; the check constraint of order_amendment names the same words. */
public enum AmendmentState {
  ASSESSED,
  /** The order is changed by it. */
  CONFIRMED,
  WITHDRAWN,
  EXPIRED
}
