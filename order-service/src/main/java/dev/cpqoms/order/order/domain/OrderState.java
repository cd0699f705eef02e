package dev.cpqoms.order.order.domain;

/** Where an order is; the check constraint of customer_order names the same words. */
public enum OrderState {
  SUBMITTED,
  VALIDATED,
  DECOMPOSED,
  IN_PROGRESS,
  PARTIAL,
  FALLOUT,
  CANCELLING,
  COMPENSATING,
  CANCELLED,
  COMPLETED,
  FAILED;

  /** Nothing more will happen to the order itself. */
  public boolean hasEnded() {
    return this == CANCELLED || this == COMPLETED || this == FAILED;
  }
}
