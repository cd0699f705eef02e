package dev.cpqoms.workflow.fact;

/** What becomes of the facts of a partition's log. */
public enum EngineLogState {
  /** They are taken. */
  FOLLOWED,
  /** They come from another log and are not taken. */
  REFUSED,
  /** A person has decided; the next ones are taken as the first of a new log. */
  ACCEPTED
}
