package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.blocks.json.Hashes;
import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.OperationRequest;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.settling.Knowledge;
import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.tasks.Task;
import dev.cpqoms.fulfillment.tasks.TaskCommand;
import dev.cpqoms.fulfillment.tasks.TaskRef;
import dev.cpqoms.fulfillment.tasks.Tasks;
import dev.cpqoms.fulfillment.tasks.Told;

/** Tells order-service one thing from one position, and says where the run stands then. */
record Telling(Tasks tasks, TaskRef ref, Position from) {

  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_MESSAGE = 2_000;

  Position begin(OperationRequest request, TaskAdapter adapter) {
    String hash = Hashes.ofJson(request);
    return tell(new TaskCommand.Begin(adapter.adapter().word(), hash), new Knowledge.Begun());
  }

  Position retryCall() {
    return tell(new TaskCommand.RetryCall(attempt()), from.knowledge());
  }

  Position announceCancel(OperationRequest cancellation) {
    return tell(
        new TaskCommand.CancelCall(attempt(), Hashes.ofJson(cancellation)), from.knowledge());
  }

  Position complete(PartnerAnswer.Done done) {
    return tell(
        new TaskCommand.Complete(attempt(), done.httpStatus(), done.externalReference()),
        from.knowledge());
  }

  Position awaitCallback(String externalReference) {
    return tell(new TaskCommand.AwaitCallback(attempt(), externalReference), from.knowledge());
  }

  Position unknown(Failure failure) {
    return tell(
        new TaskCommand.Unknown(attempt(), code(failure), message(failure), failure.httpStatus()),
        from.knowledge());
  }

  Position refuse(Step.Refuse refuse) {
    Failure failure = refuse.failure();
    return tell(
        new TaskCommand.Refuse(
            attempt(), refuse.category(), code(failure), message(failure), failure.httpStatus()),
        from.knowledge());
  }

  private Position tell(TaskCommand command, Knowledge whenAgreed) {
    return switch (tasks.tell(ref, from.task(), command)) {
      case Told.Agreed(Task task) -> from.at(task).knowing(whenAgreed);
      case Told.Overtaken(String code) -> reread(command, code);
    };
  }

  /** A task that has not changed was not overtaken: the command itself was refused. */
  private Position reread(TaskCommand command, String code) {
    Task current = tasks.find(ref);
    if (current.version() == from.task().version()) {
      throw new IllegalStateException(
          "order-service refuses to " + command.verb() + " task " + current.taskId() + ": " + code);
    }
    return from.rereadAs(current);
  }

  private String attempt() {
    return from.task().begunAttempt().attemptId();
  }

  private static String code(Failure failure) {
    return cut(failure.code(), LONGEST_CODE);
  }

  private static String message(Failure failure) {
    return cut(failure.message(), LONGEST_MESSAGE);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
