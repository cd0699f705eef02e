package dev.cpqoms.blocks.outbox;

import java.util.UUID;

/**
 * A fact about one aggregate. Every change of an aggregate is exactly one event and one version.
 *
 * @param aggregateType {@code Quote} or {@code Order}
 * @param aggregateVersion the version that the fact brought the aggregate to
 * @param eventType the registered word, for example {@code QuoteAccepted}
 * @param eventVersion major version of the data's schema
 * @param data written as JSON; its schema is contracts/events/schemas
 */
public record DomainEvent(
    String aggregateType,
    UUID aggregateId,
    long aggregateVersion,
    String eventType,
    int eventVersion,
    Object data) {}
