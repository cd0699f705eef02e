package dev.cpqoms.order.jeopardy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record WatchRow(
    UUID orderId,
    @Nullable UUID taskId,
    @Nullable String taskType,
    Instant startedAt,
    Instant thresholdAt) {}
