package dev.cpqoms.order.billing;

import java.time.Instant;
import java.util.UUID;

record HandoffRow(
    UUID orderId,
    UUID taskId,
    String itemId,
    String externalRequestId,
    Instant confirmBy,
    int reconciledTimes) {}
