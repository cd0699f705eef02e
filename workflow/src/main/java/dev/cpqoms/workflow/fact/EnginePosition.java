package dev.cpqoms.workflow.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the log of a partition has been taken.
 *
 * @param positionNo facts at or below it are repeats
 * @param occurredAt the latest time of a fact so far
 * @param heardAt when the exporter last said anything
 * @param toldUntil up to this time it has told everything
 * @param refused whether the latest facts were of another log
 * @param acceptanceDue whether a person has decided that a new log is followed from its first facts
 * @param restoredTo of which time that log is a backup, null when it began with nothing
 */
record EnginePosition(
    int partitionId,
    long positionNo,
    Instant occurredAt,
    Instant heardAt,
    Instant toldUntil,
    boolean refused,
    boolean acceptanceDue,
    @Nullable Instant restoredTo) {

  boolean isRepeat(EngineFact fact) {
    return fact.position() <= positionNo;
  }

  /**
   * A repeat that is younger than everything that was ever taken is none: the engine began a new
   * log, or came back from a backup.
   */
  boolean contradicts(EngineFact fact) {
    return isRepeat(fact) && fact.occurredAt().isAfter(occurredAt);
  }

  /** Where a new log is followed from. */
  EnginePosition anew() {
    return new EnginePosition(
        partitionId, 0, Instant.EPOCH, heardAt, Instant.EPOCH, false, false, null);
  }

  EnginePosition after(FactBatch batch, Instant now) {
    Instant latest =
        batch.facts().stream()
            .map(EngineFact::occurredAt)
            .filter(occurredAt::isBefore)
            .max(Instant::compareTo)
            .orElse(occurredAt);
    return new EnginePosition(
        partitionId,
        Math.max(positionNo, batch.through()),
        latest,
        now,
        // An empty batch says that nothing waits to be told.
        batch.facts().isEmpty() ? now : latest,
        refused,
        acceptanceDue,
        restoredTo);
  }
}
