package dev.cpqoms.order.order.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * It takes longer than it should; it may still end well.
 *
 * @param taskId the task that is late, null when the order as a whole is
 */
public record OrderInJeopardy(
    UUID orderId,
    @Nullable UUID taskId,
    @Nullable String taskType,
    Instant startedAt,
    Instant thresholdAt)
    implements OrderEvent {}
