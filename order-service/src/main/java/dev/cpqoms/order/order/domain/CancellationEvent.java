package dev.cpqoms.order.order.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to an order that is not wanted any more. */
public sealed interface CancellationEvent extends OrderEvent {

  /** The order is not wanted any more; dropped tasks had no effect and will have none. */
  record OrderCancellationRequested(
      UUID orderId, String reason, String requestedBy, List<OrderEvent.TaskReference> dropped)
      implements CancellationEvent {}

  /** The order is given up, by one person's proposal and another's approval. */
  record OrderFailureRequested(
      UUID orderId,
      UUID caseId,
      String reason,
      String requestedBy,
      String approvedBy,
      List<OrderEvent.TaskReference> dropped)
      implements CancellationEvent {}

  /** What was done is undone from now on, in these waves. */
  record OrderCompensationStarted(UUID orderId, List<List<OrderEvent.TaskReference>> waves)
      implements CancellationEvent {}

  record OrderItemCancelled(UUID orderId, String itemId) implements CancellationEvent {}

  record OrderCancelled(
      UUID orderId,
      String orderNumber,
      @Nullable UUID sourceQuoteId,
      @Nullable Integer sourceQuoteRevision)
      implements CancellationEvent {}

  /** Nothing of an order that was given up is left. */
  record OrderFailed(
      UUID orderId,
      String orderNumber,
      @Nullable UUID sourceQuoteId,
      @Nullable Integer sourceQuoteRevision,
      String reason)
      implements CancellationEvent {}
}
