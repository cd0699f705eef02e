package dev.cpqoms.workflow.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partition's log as the contracts show it.
 *
 * @param acceptance the last decision to follow a new log, null when there was none
 */
public record EngineLogView(
    int partitionId,
    EngineLogState state,
    @Nullable Instant refusedSince,
    @Nullable String refusal,
    @Nullable Acceptance acceptance,
    long version) {

  /** Who decided it, when, and why. */
  public record Acceptance(String by, Instant at, String reason, @Nullable Instant restoredTo) {}

  static EngineLogView of(EngineLog log) {
    return new EngineLogView(
        log.partitionId(),
        log.state(),
        log.refusedSince(),
        log.refusal(),
        acceptance(log),
        log.version());
  }

  private static @Nullable Acceptance acceptance(EngineLog log) {
    if (log.acceptedBy() == null || log.acceptedAt() == null || log.acceptReason() == null) {
      return null;
    }
    return new Acceptance(log.acceptedBy(), log.acceptedAt(), log.acceptReason(), log.restoredTo());
  }
}
