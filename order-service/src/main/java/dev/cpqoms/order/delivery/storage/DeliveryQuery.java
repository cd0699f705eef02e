package dev.cpqoms.order.delivery.storage;

import dev.cpqoms.order.delivery.domain.DeliveryState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which deliveries somebody wants to see; null means all. */
public record DeliveryQuery(
    @Nullable DeliveryState state,
    @Nullable String adapter,
    @Nullable String customerId,
    @Nullable UUID orderId) {}
