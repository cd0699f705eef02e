package dev.cpqoms.outbox.relay;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claimed event.
 *
 * @param position order of appending
 * @param fence what proves the claim to the source
 * @param payload the complete envelope, as it goes over Kafka
 * @param retryCount failures in a row of the kind that {@code errorCode} names
 */
public record OutboxEvent(
    UUID id,
    long position,
    int bucket,
    long fence,
    String tenantId,
    UUID aggregateId,
    long aggregateVersion,
    String topic,
    String payload,
    @Nullable String traceparent,
    int retryCount,
    @Nullable String errorCode) {}
