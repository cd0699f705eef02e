package dev.cpqoms.externalsystems.ledger;

/**
 * What the caller asked for.
 *
 * @param operation the word of the partner's operation, for example {@code RESERVE}
 * @param reference the caller's own id of the work, here the task id
 * @param requestHash SHA-256 of the canonical request: the same key with another hash is a clash
 */
public record Asked(String operation, String reference, String requestHash) {}
