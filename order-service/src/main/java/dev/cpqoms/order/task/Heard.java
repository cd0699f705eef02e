package dev.cpqoms.order.task;

/** What a partner's report did; the check constraint of partner_callback names the same words. */
public enum Heard {
  /** It settled the task. */
  APPLIED,
  /** The task had gone on without it, and it says nothing else than what is known. */
  LATE,
  /** It says the opposite of what is known: people have to look. */
  CONTRADICTING
}
