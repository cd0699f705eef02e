package dev.cpqoms.order.order.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an order. Each is one version of it; the components are the event's published
 * data, so that changing one is changing a contract.
 */
public sealed interface OrderEvent
    permits OrderEvent.OfOrder,
        OrderEvent.OfTask,
        AssetEvent,
        AmendmentEvent,
        BillingEvent,
        CancellationEvent,
        HoldEvent,
        OrderInJeopardy {

  UUID orderId();

  /** The published event type: the record's own name. */
  default String type() {
    return getClass().getSimpleName();
  }

  /** What happens to the order itself, and to its lines and cases. */
  sealed interface OfOrder extends OrderEvent {}

  /** What happened to one of the order's tasks. */
  sealed interface OfTask extends OrderEvent {

    UUID taskId();

    String taskType();

    String itemId();
  }

  record OrderSubmitted(
      UUID orderId,
      String orderNumber,
      String customerId,
      @Nullable UUID sourceQuoteId,
      @Nullable Integer sourceQuoteRevision,
      List<SubmittedItem> items)
      implements OfOrder {}

  /** The only event of an order that never came to be. */
  record OrderRefused(
      UUID orderId, UUID sourceQuoteId, int sourceQuoteRevision, String code, String detail)
      implements OfOrder {}

  record OrderValidated(UUID orderId, int ruleVersion) implements OfOrder {}

  /** A task as {@link OrderDecomposed} names it. */
  record TaskReference(UUID taskId, String taskType) {}

  record OrderDecomposed(UUID orderId, int ruleVersion, List<List<TaskReference>> waves)
      implements OfOrder {}

  record OrderStarted(UUID orderId, String processInstanceKey) implements OfOrder {}

  record OrderTaskBegun(
      UUID orderId, UUID taskId, String taskType, String itemId, UUID attemptId, String adapter)
      implements OfTask {}

  record OrderTaskAwaitingCallback(
      UUID orderId,
      UUID taskId,
      String taskType,
      String itemId,
      UUID attemptId,
      String externalReference)
      implements OfTask {}

  record OrderTaskOutcomeUnknown(
      UUID orderId, UUID taskId, String taskType, String itemId, UUID attemptId, String code)
      implements OfTask {}

  /** The partner is asked to cancel what it has accepted, because nobody wants it any more. */
  record OrderTaskCancellationRequested(
      UUID orderId, UUID taskId, String taskType, String itemId, UUID attemptId)
      implements OfTask {}

  record OrderTaskCompleted(
      UUID orderId, UUID taskId, String taskType, String itemId, SettledBy settledBy)
      implements OfTask {}

  /**
   * The task cannot go on.
   *
   * @param outcomeKnown whether its partner has refused it; else it may have been done
   */
  record OrderTaskFailed(
      UUID orderId,
      UUID taskId,
      String taskType,
      String itemId,
      SettledBy settledBy,
      String code,
      boolean outcomeKnown)
      implements OfTask {}

  record OrderTaskManuallyResolved(
      UUID orderId, UUID taskId, String taskType, String itemId, UUID caseId) implements OfTask {}

  record OrderTaskSkipped(UUID orderId, UUID taskId, String taskType, String itemId, UUID caseId)
      implements OfTask {}

  /**
   * The task is tried again.
   *
   * @param round tries that people asked for
   * @param retryCount calls within the round, sent again after a query showed no effect
   */
  record OrderTaskRetried(
      UUID orderId, UUID taskId, String taskType, String itemId, int round, int retryCount)
      implements OfTask {}

  /** A partner reported DONE or REFUSED again after the task had gone on. */
  record OrderTaskCallbackLate(
      UUID orderId,
      UUID taskId,
      String taskType,
      String itemId,
      UUID attemptId,
      String reported,
      boolean contradicts)
      implements OfTask {}

  record OrderFalloutOpened(
      UUID orderId,
      UUID caseId,
      @Nullable UUID taskId,
      String category,
      String severity,
      String code)
      implements OfOrder {}

  record OrderFalloutResolved(UUID orderId, UUID caseId, @Nullable UUID taskId, String resolution)
      implements OfOrder {}

  /** A case that nothing waits for: somebody has to look. */
  record OrderFalloutNoted(
      UUID orderId,
      UUID caseId,
      @Nullable UUID taskId,
      String category,
      String severity,
      String code)
      implements OfOrder {}

  /** Somebody has looked, or the process that stood still was let go on. */
  record OrderFalloutNoteClosed(UUID orderId, UUID caseId, @Nullable UUID taskId, String resolution)
      implements OfOrder {}

  record OrderItemCompleted(UUID orderId, String itemId) implements OfOrder {}

  record OrderPartiallyCompleted(UUID orderId, String itemId, int completedItems, int totalItems)
      implements OfOrder {}

  /** An amendment has taken out the lines beside the one that is complete. */
  record OrderNoLongerPartial(UUID orderId, int completedItems, int totalItems)
      implements OfOrder {}

  /** What the task did is undone by another one. */
  record OrderTaskCompensated(
      UUID orderId, UUID taskId, String taskType, String itemId, UUID compensatedBy)
      implements OfTask {}

  record OrderCompleted(
      UUID orderId,
      String orderNumber,
      @Nullable UUID sourceQuoteId,
      @Nullable Integer sourceQuoteRevision)
      implements OfOrder {

    static OrderCompleted of(Order order) {
      return new OrderCompleted(
          order.orderId(),
          order.identity().orderNumber(),
          order.origin().sourceQuoteId(),
          order.origin().sourceQuoteRevision());
    }
  }
}
