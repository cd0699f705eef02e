package dev.cpqoms.blocks.audit;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param action the command's word, for example {@code acceptQuote}
 * @param targetType for example {@code QUOTE}
 * @param before what it was, null when it did not exist
 * @param after what it became, null when it is gone
 * @param reason in the actor's words, null where the command asks for none
 */
public record AuditEntry(
    String action,
    String targetType,
    String targetId,
    @Nullable Object before,
    @Nullable Object after,
    @Nullable String reason) {}
