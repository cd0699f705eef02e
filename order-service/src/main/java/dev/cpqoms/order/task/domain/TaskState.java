package dev.cpqoms.order.task.domain;

/** Where a fulfillment task is; the check constraint of fulfillment_task names the same words. */
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

  /** Nothing more is waited for: what depends on the task may go on. */
  public boolean isSettled() {
    return isDone() || this == SKIPPED;
  }

  /** It had its effect, and still has. */
  public boolean isDone() {
    return this == COMPLETED || this == MANUALLY_RESOLVED;
  }

  /** Nothing more will happen to it by itself. */
  public boolean hasEnded() {
    return isSettled() || this == FAILED || this == COMPENSATED;
  }
}
