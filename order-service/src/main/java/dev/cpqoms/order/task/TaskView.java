package dev.cpqoms.order.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.attempt.AttemptStatus;
import dev.cpqoms.order.attempt.ExternalCallAttempt;
import dev.cpqoms.order.order.ChargeView;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as the contracts show it to workers: with all that a call to a partner needs, and the
 * calls of earlier rounds, whose outcomes are to be known before another call is made.
 *
 * @param startedAt when the current round began, null before it has
 * @param queued whether the current call is made out of the queue of deliveries
 * @param held whether the tenant is suspended: no call may be begun
 * @param unwanted whether nobody wants it any more: accepted work may be cancelled
 * @param heldSeconds how long suspensions have held up the current round, null when none did
 * @param cancellation the call that asks the partner to cancel the current one, null when none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
    UUID taskId,
    UUID orderId,
    String itemId,
    String taskType,
    TaskState state,
    long version,
    int amendment,
    int round,
    String customerId,
    Item item,
    @Nullable Instant startedAt,
    boolean queued,
    boolean unwanted,
    boolean held,
    @Nullable Long heldSeconds,
    @Nullable Attempt currentAttempt,
    @Nullable Attempt cancellation,
    List<Attempt> earlierAttempts,
    @Nullable Compensated compensates) {

  static TaskView of(TaskAtWork work) {
    FulfillmentTask task = work.task();
    return new TaskView(
        task.taskId(),
        task.identity().orderId(),
        task.identity().itemId(),
        task.identity().taskType(),
        task.state(),
        task.version(),
        task.identity().amendment(),
        task.progress().round(),
        work.order().origin().customerId(),
        Item.of(work.line()),
        task.progress().times().startedAt(),
        work.queued(),
        work.isUnwanted(),
        work.held().suspended(),
        work.held().seconds() == 0 ? null : work.held().seconds(),
        work.attempt() == null ? null : Attempt.of(work.attempt()),
        work.cancellation() == null ? null : Attempt.of(work.cancellation()),
        work.earlier().stream().map(Attempt::of).toList(),
        Compensated.of(work));
  }

  /** The line that the task serves. */
  public record Item(
      String offeringId,
      String offeringType,
      int quantity,
      Map<String, String> options,
      List<ChargeView> charges) {

    static Item of(OrderItem item) {
      return new Item(
          item.offering().offeringId(),
          item.offering().offeringType(),
          item.quantity(),
          item.offering().options(),
          item.offering().charges().stream().map(ChargeView::of).toList());
    }
  }

  /**
   * What a task takes back: of the same order when that is undone, of an earlier one when a line
   * changes or ends the asset.
   *
   * @param externalReference the partner's number for it, null when people had done it by hand
   */
  public record Compensated(UUID taskId, @Nullable String externalReference) {

    static @Nullable Compensated of(TaskAtWork work) {
      UUID taskId = work.task().identity().takesBack();
      ExternalCallAttempt undone = work.undone();
      return taskId == null
          ? null
          : new Compensated(taskId, undone == null ? null : undone.outcome().externalReference());
    }
  }

  /** The call that is being made, or was made last. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Attempt(
      UUID attemptId,
      String adapter,
      String idempotencyKey,
      AttemptStatus status,
      int retryCount,
      Instant calledAt,
      @Nullable String externalReference) {

    static Attempt of(ExternalCallAttempt attempt) {
      return new Attempt(
          attempt.attemptId(),
          attempt.call().adapter(),
          attempt.call().idempotencyKey(),
          attempt.status(),
          attempt.retryCount(),
          attempt.calledAt(),
          attempt.outcome().externalReference());
    }
  }
}
