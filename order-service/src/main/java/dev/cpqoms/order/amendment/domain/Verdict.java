package dev.cpqoms.order.amendment.domain;

/** What becomes of a line, or of a task, by an amendment. */
public enum Verdict {
  /** It stays as it is, and its work goes on. */
  KEPT,
  /** A task that had no effect, and will not be done. */
  DROPPED,
  /** It is not wanted any more: what it has done is undone. */
  UNDONE,
  /** What it has done is undone, and then done as it is wanted now. */
  REDONE,
  ADDED,
  /** It cannot be changed as it is wanted. */
  REFUSED
}
