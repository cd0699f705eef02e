package dev.cpqoms.fulfillment.tasks;

/** The tasks of order-service. */
public interface Tasks {

  /**
   * The task now.
   *
   * @throws TasksUnavailable when order-service does not answer
   */
  Task find(TaskRef ref);

  /**
   * Tells about a task as it was seen. Telling the same about the same version twice is once.
   *
   * @throws TasksUnavailable when order-service does not answer; it may have taken note
   * @throws TenantSuspended when no call may be begun for the tenant now
   */
  Told tell(TaskRef ref, Task seen, TaskCommand command);
}
