package dev.cpqoms.outbox.relay;

/** An event that Kafka has, and where. */
public record Acknowledged(OutboxEvent event, int partition, long offset) {}
