package dev.cpqoms.order.asset;

/** Whether the customer has it; the check constraint of asset names the same words. */
public enum AssetState {
  ACTIVE,
  TERMINATED
}
