package dev.cpqoms.order.process;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.order.order.domain.OrderCommand;

/** Lets the tasks of an order begin, driven by the one instance that is registered for it. */
public final class StartingOrder {

  private final OrderSteps steps;
  private final WorkflowReferences references;

  StartingOrder(OrderSteps steps, WorkflowReferences references) {
    this.steps = steps;
    this.references = references;
  }

  public Answer start(Command<ProcessCommand.StartOrder> command) {
    String instanceKey = command.body().processInstanceKey();
    return steps.take(
        command,
        OrderCommand.START,
        (tx, order) ->
            order
                .start(instanceKey)
                .flatMap(started -> references.claim(tx, started, instanceKey, false)));
  }
}
