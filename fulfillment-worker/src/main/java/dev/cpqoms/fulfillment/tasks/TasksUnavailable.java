package dev.cpqoms.fulfillment.tasks;

/** Order-service gives no usable answer; that is nobody's fault here, so it is tried again. */
public final class TasksUnavailable extends RuntimeException {

  public TasksUnavailable(String message) {
    super(message);
  }

  public TasksUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
