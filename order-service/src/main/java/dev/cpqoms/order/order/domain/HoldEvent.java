package dev.cpqoms.order.order.domain;

import java.time.Instant;
import java.util.UUID;

/** What the suspension of its tenant does to an order: it waits where it is, and goes on. */
public sealed interface HoldEvent extends OrderEvent {

  /** Why the tenant was suspended, or resumed. */
  String reason();

  /** The order is held, since the tenant was suspended. */
  record OrderHeld(UUID orderId, String reason, String suspendedBy, Instant suspendedAt)
      implements HoldEvent {}

  /** The order goes on, since the tenant was resumed. */
  record OrderReleased(UUID orderId, String reason, String resumedBy, Instant resumedAt)
      implements HoldEvent {}
}
