package dev.cpqoms.workflow.incident;

/**
 * OPEN until a person decides, RESOLVING until the engine says that it did, RESOLVED for good. What
 * fails again afterwards is another incident.
 */
public enum IncidentState {
  OPEN,
  RESOLVING,
  RESOLVED
}
