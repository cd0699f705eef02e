package dev.cpqoms.drills.snapshot;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of a public topic, in the order of its partition.
 *
 * @param traceparent the header of that name
 * @param mentioned every id that the value speaks of
 */
public record KafkaFact(
    String topic,
    int partition,
    long offset,
    String tenant,
    UUID eventId,
    String eventType,
    UUID aggregateId,
    long version,
    @Nullable String traceparent,
    Set<UUID> mentioned) {}
