package dev.cpqoms.quote.wiring;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.quote.request.Reasoned;
import org.jspecify.annotations.Nullable;

/**
 * What a command has made of something that is no quote, for the audit log and for the client.
 *
 * @param before as the audit log keeps it, null for what is new
 */
public record Outcome(
    String targetType,
    String targetId,
    @Nullable Object before,
    Object after,
    Representation answer) {

  AuditEntry entry(Command<?> command) {
    return new AuditEntry(
        command.type(),
        targetType,
        targetId,
        before,
        after,
        command.body() instanceof Reasoned reasoned ? reasoned.reason() : null);
  }
}
