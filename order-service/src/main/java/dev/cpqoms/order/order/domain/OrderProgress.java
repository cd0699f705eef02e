package dev.cpqoms.order.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an order is.
 *
 * @param cancellation that it is not wanted any more, null while it is
 */
public record OrderProgress(
    OrderState state,
    long version,
    OrderRoute route,
    OrderTimes times,
    @Nullable Cancellation cancellation) {

  OrderProgress become(OrderState next) {
    return new OrderProgress(next, version, route, times, cancellation);
  }

  OrderProgress nextVersion() {
    return new OrderProgress(state, version + 1, route, times, cancellation);
  }

  OrderProgress along(OrderRoute next) {
    return new OrderProgress(state, version, next, times, cancellation);
  }

  OrderProgress cancelling(Cancellation wanted) {
    return new OrderProgress(state, version, route, times, wanted);
  }

  /** The times as they are saved: changed now, and completed now when it is. */
  public OrderProgress savedAt(Instant now) {
    boolean completesNow = state == OrderState.COMPLETED && times.completedAt() == null;
    return new OrderProgress(
        state,
        version,
        route,
        completesNow ? times.completedAt(now) : times.changedAt(now),
        cancellation);
  }

  /** Whether the order has gone past a step of its way to completion, or to cancellation. */
  public boolean hasBehindIt(OrderCommand step) {
    boolean validated = route.ruleVersion() != null;
    return switch (step) {
      case VALIDATE -> validated;
      case DECOMPOSE -> validated && state != OrderState.VALIDATED;
      case START -> route.processInstanceKey() != null;
      case COMPLETE -> state == OrderState.COMPLETED;
      case TAKE_AMENDMENT -> route.amended().number() > 0 && !route.amended().underWay();
      case COMPENSATE -> cancellation != null && cancellation.compensating();
      case CANCEL -> state == OrderState.CANCELLED || state == OrderState.FAILED;
      case WORK_ON_TASK,
          REACH_PARTIAL,
          LEAVE_PARTIAL,
          AMEND,
          RAISE_FALLOUT,
          RESOLVE_ONE_CASE,
          RETURN_TO_CAPTURE,
          RETURN_TO_PROGRESS,
          RETURN_TO_PARTIAL,
          RETURN_TO_CANCELLING,
          RETURN_TO_COMPENSATING,
          REQUEST_CANCELLATION,
          REQUEST_FAILURE,
          FAIL ->
          false;
    };
  }

  /** The way back to where the order was before its cases. */
  OrderCommand returnFromFallout(boolean ofWholeOrder, boolean pastFirstItem) {
    if (cancellation != null) {
      return cancellation.compensating()
          ? OrderCommand.RETURN_TO_COMPENSATING
          : OrderCommand.RETURN_TO_CANCELLING;
    }
    if (ofWholeOrder) {
      return OrderCommand.RETURN_TO_CAPTURE;
    }
    return pastFirstItem ? OrderCommand.RETURN_TO_PARTIAL : OrderCommand.RETURN_TO_PROGRESS;
  }
}
