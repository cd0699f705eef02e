package dev.cpqoms.blocks.command;

import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client wants done, once.
 *
 * @param context who wants it, for which tenant
 * @param type the operation, for example {@code acceptQuote}
 * @param idempotencyKey the client's name for this one intention, 1 to 128 characters
 * @param requestHash SHA-256 over method, path and canonical body: tells a repeat from a reuse
 * @param target the aggregate it is about, null when it creates one
 * @param expectedVersion the version the client has seen (If-Match), null when it creates one
 * @param body what it says
 */
public record Command<B>(
    WorkContext context,
    String type,
    String idempotencyKey,
    String requestHash,
    @Nullable UUID target,
    @Nullable Long expectedVersion,
    B body) {

  /** The target of a command that has one by construction. */
  public UUID requiredTarget() {
    if (target == null) {
      throw new IllegalStateException(type + " was built without a target");
    }
    return target;
  }

  /** Refuses the command unless the client has seen the version that there is. */
  public void expectVersion(long actual) {
    if (expectedVersion == null) {
      throw new Refusal(ProtocolError.PRECONDITION_REQUIRED, "Send If-Match with the ETag read.");
    }
    if (expectedVersion != actual) {
      throw Refusal.stale(expectedVersion, actual);
    }
  }
}
