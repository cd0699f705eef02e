package dev.cpqoms.order.order.domain;

import java.time.Instant;

/** How far an order is. */
public record OrderProgress(OrderState state, long version, OrderRoute route, OrderTimes times) {

  OrderProgress become(OrderState next) {
    return new OrderProgress(next, version, route, times);
  }

  OrderProgress nextVersion() {
    return new OrderProgress(state, version + 1, route, times);
  }

  OrderProgress along(OrderRoute next) {
    return new OrderProgress(state, version, next, times);
  }

  /** The times as they are saved: changed now, and completed now when it is. */
  public OrderProgress savedAt(Instant now) {
    boolean completesNow = state == OrderState.COMPLETED && times.completedAt() == null;
    return new OrderProgress(
        state, version, route, completesNow ? times.completedAt(now) : times.changedAt(now));
  }
}
