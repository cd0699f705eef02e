package dev.cpqoms.order.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ShownHandoffRow(
    UUID taskId,
    String itemId,
    String offeringId,
    String offeringName,
    int quantity,
    String charges,
    HandoffStatus status,
    String externalRequestId,
    Instant requestedAt,
    @Nullable Instant nextReconcileAt,
    @Nullable Instant confirmBy,
    int reconciledTimes,
    @Nullable Instant settledAt) {}
