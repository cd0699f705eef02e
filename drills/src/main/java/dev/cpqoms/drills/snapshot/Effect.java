package dev.cpqoms.drills.snapshot;

/**
 * What a partner really did, from its own ledger.
 *
 * @param requests how often it was asked to under this key
 */
public record Effect(
    String partner,
    String operation,
    String tenant,
    String idempotencyKey,
    String reference,
    int requests) {}
