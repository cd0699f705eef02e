package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.OperationRequest;
import dev.cpqoms.fulfillment.tasks.Task;
import dev.cpqoms.fulfillment.tasks.TaskRef;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;

/**
 * How one type of task is done.
 *
 * @param taskType order-service's word; the job type is {@code fulfillment.} and this word
 * @param adapter the partner that does it
 * @param operation the partner's word for it
 * @param answers whether the partner answers at once or calls back
 * @param payload what the partner needs to know
 */
public record TaskAdapter(
    String taskType,
    Adapter adapter,
    String operation,
    Answers answers,
    Function<Task, Map<String, Object>> payload) {

  /** When a partner answers. */
  public enum Answers {
    AT_ONCE,
    BY_CALLBACK
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
