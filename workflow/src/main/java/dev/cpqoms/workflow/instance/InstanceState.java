package dev.cpqoms.workflow.instance;

/** Where a process instance is in its life. */
public enum InstanceState {
  ACTIVE,
  COMPLETED,
  TERMINATED
}
