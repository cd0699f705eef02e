package dev.cpqoms.order.fallout.domain;

/**
 * What kind of knowledge a case needs; the check constraint of fallout_case names the same words.
 */
public enum FalloutCategory {
  TECHNICAL("fulfillment-operations"),
  PROCESS("process-operations"),
  BUSINESS("order-management"),
  DATA("catalog-data");

  private final String ownerQueue;

  FalloutCategory(String ownerQueue) {
    this.ownerQueue = ownerQueue;
  }

  /** Whose worklist such a case lands on, so that no case is without an owner. */
  public String ownerQueue() {
    return ownerQueue;
  }
}
