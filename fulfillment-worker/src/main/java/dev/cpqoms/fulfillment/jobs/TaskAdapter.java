package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.OperationRequest;
import dev.cpqoms.fulfillment.tasks.Task;
import dev.cpqoms.fulfillment.tasks.TaskRef;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one type of task is done.
 *
 * @param taskType order-service's word; the job type is {@code fulfillment.} and this word
 * @param adapter the partner that does it
 * @param operation the partner's word for it
 * @param answers whether the partner answers at once or calls back
 * @param payload what the partner needs to know
 * @param cancelledBy the partner's word for cancelling it while it is accepted and not done, null
 *     when the partner does not
 */
public record TaskAdapter(
    String taskType,
    Adapter adapter,
    String operation,
    Answers answers,
    Function<Task, Map<String, Object>> payload,
    @Nullable String cancelledBy) {

  /** What cannot be cancelled. */
  TaskAdapter(
      String taskType,
      Adapter adapter,
      String operation,
      Answers answers,
      Function<Task, Map<String, Object>> payload) {
    this(taskType, adapter, operation, answers, payload, null);
  }

  /** When a partner answers. */
  public enum Answers {
    AT_ONCE,
    BY_CALLBACK
  }

  /** Whether accepted work that is not done can be cancelled. */
  boolean canBeCancelled() {
    return cancelledBy != null;
  }

  /**
   * @param work the partner's number for the work to cancel
   */
  OperationRequest cancellation(TaskRef ref, Task task, String work) {
    return new OperationRequest(
        Objects.requireNonNull(cancelledBy, taskType),
        ref.tenant().value(),
        task.taskId(),
        Map.of("cancels", work),
        null);
  }

  String jobType() {
    return "fulfillment." + taskType;
  }

  /**
   * @param callbacks the base URL for callbacks
   */
  public OperationRequest request(TaskRef ref, Task task, URI callbacks) {
    URI callbackUrl =
        switch (answers) {
          case AT_ONCE -> null;
          case BY_CALLBACK ->
              URI.create(
                  callbacks.toString().replaceFirst("/+$", "") + "/callbacks/v1/" + adapter.word());
        };
    return new OperationRequest(
        operation, ref.tenant().value(), task.taskId(), payload.apply(task), callbackUrl);
  }
}
