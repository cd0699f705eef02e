package dev.cpqoms.fulfillment.settling;

/** Where a task is, in order-service's words. */
public enum TaskState {
  PENDING,
  IN_PROGRESS,
  WAITING_CALLBACK,
  UNKNOWN_OUTCOME,
  COMPLETED,
  FAILED,
  FALLOUT,
  MANUALLY_RESOLVED,
  SKIPPED,
  COMPENSATED;

  /** A call was begun whose end is not known. */
  public boolean isOpen() {
    return this == IN_PROGRESS || this == WAITING_CALLBACK || this == UNKNOWN_OUTCOME;
  }
}
