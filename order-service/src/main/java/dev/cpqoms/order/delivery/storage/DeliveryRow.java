package dev.cpqoms.order.delivery.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.delivery.domain.Delivery;
import dev.cpqoms.order.delivery.domain.DeliveryState;
import dev.cpqoms.order.delivery.domain.Lease;
import dev.cpqoms.order.delivery.domain.Parcel;
import dev.cpqoms.order.delivery.domain.Tries;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record DeliveryRow(
    TenantId tenantId,
    UUID deliveryId,
    UUID taskId,
    UUID orderId,
    String taskType,
    String customerId,
    String adapter,
    String idempotencyKey,
    int priority,
    DeliveryState state,
    long version,
    int claims,
    int failures,
    int setbacks,
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

  QueuedDelivery toDelivery() {
    return new QueuedDelivery(
        tenantId,
        new Delivery(
            new Parcel(
                deliveryId,
                taskId,
                orderId,
                taskType,
                customerId,
                adapter,
                idempotencyKey,
                priority),
            state,
            version,
            new Tries(claims, failures, setbacks, nextAttemptAt, errorCode, errorMessage, sentAt),
            claimedBy == null || leaseUntil == null ? null : new Lease(claimedBy, leaseUntil),
            cancelRequested),
        new QueuedDelivery.Envelope(correlationId, traceparent, enqueuedAt, endedAt));
  }
}
