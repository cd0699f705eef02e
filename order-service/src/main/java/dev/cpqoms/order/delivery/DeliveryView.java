package dev.cpqoms.order.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.delivery.domain.Delivery;
import dev.cpqoms.order.delivery.domain.DeliveryState;
import dev.cpqoms.order.delivery.domain.Lease;
import dev.cpqoms.order.delivery.storage.QueuedDelivery;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as the contracts show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
    UUID deliveryId,
    UUID orderId,
    UUID taskId,
    String taskType,
    String customerId,
    String adapter,
    String idempotencyKey,
    int priority,
    DeliveryState state,
    long version,
    int claims,
    int failures,
    Instant nextAttemptAt,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable Instant sentAt,
    @Nullable String claimedBy,
    @Nullable Instant leaseUntil,
    boolean cancelRequested,
    String correlationId,
    @Nullable String traceparent,
    Instant enqueuedAt,
    @Nullable Instant endedAt) {

  static DeliveryView of(QueuedDelivery queued) {
    Delivery delivery = queued.delivery();
    Lease lease = delivery.lease();
    return new DeliveryView(
        delivery.parcel().deliveryId(),
        delivery.parcel().orderId(),
        delivery.parcel().taskId(),
        delivery.parcel().taskType(),
        delivery.parcel().customerId(),
        delivery.parcel().adapter(),
        delivery.parcel().idempotencyKey(),
        delivery.parcel().priority(),
        delivery.state(),
        delivery.version(),
        delivery.tries().claims(),
        delivery.tries().failures(),
        delivery.tries().nextAttemptAt(),
        delivery.tries().errorCode(),
        delivery.tries().errorMessage(),
        delivery.tries().sentAt(),
        lease == null ? null : lease.worker(),
        lease == null ? null : lease.until(),
        delivery.cancelRequested(),
        queued.envelope().correlationId(),
        queued.envelope().traceparent(),
        queued.envelope().enqueuedAt(),
        queued.envelope().endedAt());
  }
}
