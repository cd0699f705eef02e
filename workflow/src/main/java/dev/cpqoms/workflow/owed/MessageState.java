package dev.cpqoms.workflow.owed;

/** How far a message has come. */
public enum MessageState {
  /** It goes to the engine, now or as soon as the engine is there. */
  WAITING,
  /** The engine does not take it; it is not tried again until a person releases it. */
  QUARANTINED,
  /** The engine has taken the start, and no process of it was seen. */
  WITHOUT_INSTANCE,
  /** The engine has it, and of a start nothing is missing. */
  DELIVERED;

  boolean mayBeReleased() {
    return this == QUARANTINED || this == WITHOUT_INSTANCE;
  }
}
