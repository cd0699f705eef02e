package dev.cpqoms.order.process;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;

/** Remembers which process instance drives an order, before it does anything. */
public final class RegisteringProcess {

  private final OrderSteps steps;
  private final WorkflowReferences references;

  RegisteringProcess(OrderSteps steps, WorkflowReferences references) {
    this.steps = steps;
    this.references = references;
  }

  /** Changes nothing about the order itself, and so raises no version. */
  public Answer register(Command<ProcessCommand.RegisterProcess> command) {
    return steps.take(
        command,
        (tx, order) ->
            references.claim(
                tx,
                order,
                command.body().processInstanceKey(),
                Boolean.TRUE.equals(command.body().takesAmendments())));
  }
}
