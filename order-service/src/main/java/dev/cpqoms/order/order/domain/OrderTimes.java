package dev.cpqoms.order.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an order was made, last changed and completed. */
public record OrderTimes(Instant createdAt, Instant updatedAt, @Nullable Instant completedAt) {

  public OrderTimes changedAt(Instant now) {
    return new OrderTimes(createdAt, now, completedAt);
  }

  public OrderTimes completedAt(Instant now) {
    return new OrderTimes(createdAt, now, now);
  }
}
