package dev.cpqoms.drills.snapshot;

import java.util.UUID;

/** A record of a public topic, in the order of its partition. */
public record KafkaFact(
    String topic,
    int partition,
    long offset,
    String tenant,
    UUID eventId,
    String eventType,
    UUID aggregateId,
    long version) {}
