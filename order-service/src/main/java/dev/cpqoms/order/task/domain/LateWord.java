package dev.cpqoms.order.task.domain;

/**
 * What a partner said of a task's work after the task had gone on without it, against what is
 * recorded; the check constraint of fulfillment_task names the same words.
 */
public enum LateWord {
  /** It was done, though it counts as refused or nobody knows. */
  DONE,
  /** It was not done, though it counts as done. */
  REFUSED
}
