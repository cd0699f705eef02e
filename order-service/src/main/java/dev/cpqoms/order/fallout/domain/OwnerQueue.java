package dev.cpqoms.order.fallout.domain;

/** Whose worklist a case lands on, so that no case is without an owner. */
public final class OwnerQueue {

  private OwnerQueue() {}

  public static String of(FalloutCause cause) {
    return switch (cause.category()) {
      case "BUSINESS" -> "order-management";
      case "DATA" -> "catalog-data";
      case "TECHNICAL" -> "fulfillment-operations";
      default -> "process-operations";
    };
  }
}
