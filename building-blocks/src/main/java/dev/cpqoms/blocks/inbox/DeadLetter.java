package dev.cpqoms.blocks.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quarantined row whose copy is not on the dead letter topic yet. */
record DeadLetter(
    UUID eventId,
    @Nullable String tenantId,
    String topic,
    int partitionNo,
    long offsetNo,
    @Nullable String recordKey,
    @Nullable String eventType,
    String payload,
    String payloadEncoding,
    @Nullable String correlationId,
    @Nullable String traceparent,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    int retryCount) {}
