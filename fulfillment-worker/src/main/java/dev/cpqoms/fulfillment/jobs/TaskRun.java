package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.OperationRequest;
import dev.cpqoms.fulfillment.partner.Partner;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.partner.RefusalCategory;
import dev.cpqoms.fulfillment.settling.Budget;
import dev.cpqoms.fulfillment.settling.CancellingWork;
import dev.cpqoms.fulfillment.settling.Knowledge;
import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.settling.TaskState;
import dev.cpqoms.fulfillment.tasks.Task;
import dev.cpqoms.fulfillment.tasks.TaskRef;
import dev.cpqoms.fulfillment.tasks.Tasks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a task: takes the steps that {@code SettlingTask} decides on until one of them ends
 * the run. It holds no state between runs; whatever it dies in the middle of is found again in the
 * task's state and in the partner's answer.
 */
final class TaskRun {

  private static final int MOST_STEPS = 20;

  private final Tasks tasks;
  private final TaskAdapter adapter;
  private final Partner partner;
  private final URI callbacks;
  private final Patience patience;

  /**
   * @param callbacks the base URL that asynchronous partners report to
   */
  TaskRun(Tasks tasks, TaskAdapter adapter, Partner partner, URI callbacks, Patience patience) {
    this.tasks = tasks;
    this.adapter = adapter;
    this.partner = partner;
    this.callbacks = callbacks;
    this.patience = patience;
  }

  /**
   * @param heldUntil when the job is given to another worker
   */
  Step.End run(TaskRef ref, Budget budget, Instant heldUntil) {
    Task task = tasks.find(ref);
    boolean outOfPatience = patience.isOver(task.startedAt(), task.held().altogether());
    Position position = start(task, outOfPatience ? budget.withoutPatience() : budget);
    for (int i = 0; i < MOST_STEPS; i++) {
      switch (position.next()) {
        case Step.End end -> {
          return end;
        }
        case Step.Go go -> {
          if (go.isCall() && !patience.mayCallBefore(heldUntil)) {
            return new Step.TryLater(budget.backoff(), false, "the job ends before a call would");
          }
          position = take(ref, position, go);
        }
      }
    }
    return new Step.TryLater(budget.backoff(), false, "the task changes faster than it is read");
  }

  /**
   * Hands a task to people whose runs keep failing in this process: without a case nobody would
   * know that its call has no known end.
   *
   * @return empty when there is no call that could be given up
   */
  Optional<Step.End> giveUp(TaskRef ref, String why) {
    Task task = tasks.find(ref);
    if (task.state() == TaskState.PENDING) {
      return Optional.empty();
    }
    Position position = start(task, new Budget(1, 0, Duration.ZERO));
    Failure failure = new Failure(Failure.WORKER_FAULT, why, null);
    Position after =
        task.state().isOpen()
            ? new Telling(tasks, ref, position)
                .refuse(new Step.Refuse(RefusalCategory.TECHNICAL, failure))
            : position;
    return after.next() instanceof Step.End end ? Optional.of(end) : Optional.empty();
  }

  private Position take(TaskRef ref, Position position, Step.Go step) {
    return switch (step) {
      case Step.Call() -> call(ref, position);
      case Step.Query() -> query(ref, position);
      case Step.QueryEarlier(String key) ->
          position.heardOfEarlier(
              asked(ref, key, position.earlierCallsGivenUpAt(patience.settleTime())));
      case Step.Begin begin ->
          new Telling(tasks, ref, position).begin(request(ref, position), adapter);
      case Step.RetryCall retry -> new Telling(tasks, ref, position).retryCall();
      case Step.AnnounceCancel(String work) ->
          new Telling(tasks, ref, position)
              .announceCancel(adapter.cancellation(ref, position.task(), work));
      case Step.Cancel(String work) -> cancel(ref, position, work);
      case Step.Complete(PartnerAnswer.Done done) ->
          new Telling(tasks, ref, position).complete(done);
      case Step.AwaitCallback(String reference) ->
          new Telling(tasks, ref, position).awaitCallback(reference);
      case Step.DeclareUnknown(Failure failure) ->
          new Telling(tasks, ref, position).unknown(failure);
      case Step.Refuse refuse -> new Telling(tasks, ref, position).refuse(refuse);
    };
  }

  private Position call(TaskRef ref, Position position) {
    String key = position.task().begunAttempt().idempotencyKey();
    PartnerAnswer answer = partner.call(request(ref, position), key, ref.conversation());
    return position.called(answer, patience.settleTime().now());
  }

  private Position cancel(TaskRef ref, Position position, String work) {
    Task task = position.task();
    String key = Objects.requireNonNull(task.cancelKey(), task.taskId());
    OperationRequest cancellation = adapter.cancellation(ref, task, work);
    return position.cancelled(partner.call(cancellation, key, ref.conversation()));
  }

  private Position query(TaskRef ref, Position position) {
    String key = position.task().begunAttempt().idempotencyKey();
    PartnerAnswer answer = asked(ref, key, position.callGivenUpAt(patience.settleTime()));
    return position.knowing(new Knowledge.Queried(answer, conflict(position.knowledge())));
  }

  private PartnerAnswer asked(TaskRef ref, String key, Instant givenUpAt) {
    PartnerAnswer answer = partner.query(ref.tenant().value(), key, ref.conversation());
    return patience.settleTime().believed(answer, givenUpAt);
  }

  private Position start(Task task, Budget budget) {
    return Position.start(task, CancellingWork.of(adapter.canBeCancelled()), budget);
  }

  private OperationRequest request(TaskRef ref, Position position) {
    Task task = position.task();
    return adapter.request(ref, task, callbacks);
  }

  private static @Nullable Failure conflict(Knowledge knowledge) {
    return knowledge instanceof Knowledge.Called(PartnerAnswer.Conflict(Failure failure))
        ? failure
        : null;
  }
}
