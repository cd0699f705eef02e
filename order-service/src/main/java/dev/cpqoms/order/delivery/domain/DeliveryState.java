package dev.cpqoms.order.delivery.domain;

/** Where a delivery is; the check constraint of delivery names the same words. */
public enum DeliveryState {
  /** It waits for its turn, or for its next try. */
  QUEUED,
  /** A worker has claimed it; nobody else touches it before the lease is over. */
  IN_FLIGHT,
  /** The partner has it. */
  DELIVERED,
  /** It will not be delivered; its task is with people. */
  FAILED,
  /** A person has taken it out before the partner had it. */
  CANCELLED;

  /** Whether it is still to be delivered, and holds up what comes after it. */
  public boolean isOpen() {
    return this == QUEUED || this == IN_FLIGHT;
  }
}
