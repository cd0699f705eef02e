package dev.cpqoms.order.delivery.storage;

/**
 * What waits for one partner, of all tenants.
 *
 * @param oldestSeconds age of the oldest delivery that waits, 0 when none does
 */
public record Backlog(String adapter, long waiting, long oldestSeconds) {}
