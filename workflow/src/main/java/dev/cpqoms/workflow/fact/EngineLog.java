package dev.cpqoms.workflow.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the log of a partition is followed.
 *
 * @param refusedSince since when it is not, because it is another one; null while it is
 * @param acceptanceDue whether its next facts will be taken as those of a new log
 */
record EngineLog(
    int partitionId,
    @Nullable Instant refusedSince,
    @Nullable String refusal,
    boolean acceptanceDue,
    @Nullable String acceptedBy,
    @Nullable Instant acceptedAt,
    @Nullable String acceptReason,
    @Nullable Instant restoredTo,
    long version) {

  EngineLogState state() {
    if (refusedSince == null) {
      return EngineLogState.FOLLOWED;
    }
    return acceptanceDue ? EngineLogState.ACCEPTED : EngineLogState.REFUSED;
  }
}
