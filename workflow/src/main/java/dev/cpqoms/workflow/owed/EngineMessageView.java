package dev.cpqoms.workflow.owed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owed message as the contracts show it.
 *
 * @param release the last of a person's releases, null when there was none
 */
public record EngineMessageView(
    UUID messageId,
    MessageKind kind,
    String name,
    String correlationKey,
    UUID eventId,
    String correlationId,
    @Nullable String processId,
    @Nullable String processInstanceKey,
    MessageState state,
    int attempts,
    @Nullable String lastError,
    Instant requestedAt,
    Instant since,
    @Nullable Released release,
    long version) {

  /** Who let it go to the engine again, when, why, and how often that was. */
  public record Released(String by, Instant at, String reason, int times) {}

  static EngineMessageView of(EngineMessage message) {
    Long instance = message.instanceKey();
    return new EngineMessageView(
        message.messageId(),
        message.kind(),
        message.name(),
        message.correlationKey(),
        message.eventId(),
        message.correlationId(),
        message.processId(),
        instance == null ? null : Long.toString(instance),
        message.state(),
        message.attempts(),
        message.lastError(),
        message.requestedAt(),
        message.since(),
        release(message),
        message.version());
  }

  private static @Nullable Released release(EngineMessage message) {
    if (message.releasedBy() == null
        || message.releasedAt() == null
        || message.releaseReason() == null) {
      return null;
    }
    return new Released(
        message.releasedBy(), message.releasedAt(), message.releaseReason(), message.releases());
  }
}
