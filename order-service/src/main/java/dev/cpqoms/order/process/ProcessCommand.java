package dev.cpqoms.order.process;

/** What the process says with a command; nothing, where the target says it all. */
public sealed interface ProcessCommand {

  /** A command that needs nothing but its target. */
  record Empty() implements ProcessCommand {}

  /** An instance says that it drives the order. */
  record RegisterProcess(String processId, String processInstanceKey) implements ProcessCommand {

    public RegisterProcess {
      ProcessKeys.checkProcess(processId);
      ProcessKeys.checkInstance(processInstanceKey);
    }
  }

  /** The instance begins with the tasks. */
  record StartOrder(String processInstanceKey) implements ProcessCommand {

    public StartOrder {
      ProcessKeys.checkInstance(processInstanceKey);
    }
  }
}
