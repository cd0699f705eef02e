package dev.cpqoms.order.delivery.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.delivery.domain.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as it stands in the queue. */
public record QueuedDelivery(TenantId tenantId, Delivery delivery, Envelope envelope) {

  /** The conversation that it belongs to, and when it came and went. */
  public record Envelope(
      String correlationId,
      @Nullable String traceparent,
      Instant enqueuedAt,
      @Nullable Instant endedAt) {}

  public QueuedDelivery now(Delivery changed, Instant at) {
    Instant ended = changed.state().isOpen() ? null : at;
    return new QueuedDelivery(
        tenantId,
        changed,
        new Envelope(envelope.correlationId, envelope.traceparent, envelope.enqueuedAt, ended));
  }
}
