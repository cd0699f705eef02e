package dev.cpqoms.blocks.audit;

import org.jspecify.annotations.Nullable;

/**
 * One link of a tenant's audit chain.
 *
 * @param row what the link is about; null when only its place in the chain is shown
 */
public record AuditLink(long position, String hash, @Nullable AuditRow row) {}
