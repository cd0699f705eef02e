package dev.cpqoms.order.process;

import org.jspecify.annotations.Nullable;

/** What the process says with a command; nothing, where the target says it all. */
public sealed interface ProcessCommand {

  /** A command that needs nothing but its target. */
  record Empty() implements ProcessCommand {}

  /**
   * An instance says that it drives the order.
   *
   * @param takesAmendments whether an amendment can interrupt it; those of old versions do not say
   */
  record RegisterProcess(
      String processId, String processInstanceKey, @Nullable Boolean takesAmendments)
      implements ProcessCommand {

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
