package dev.cpqoms.fulfillment.settling;

/** What the process variable {@code taskOutcome} says after a run. */
public enum TaskOutcome {
  DONE,
  WAITING
}
