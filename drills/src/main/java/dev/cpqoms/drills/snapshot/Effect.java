package dev.cpqoms.drills.snapshot;

/** What a partner really did, from its own ledger. */
public record Effect(
    String partner, String operation, String tenant, String idempotencyKey, String reference) {}
