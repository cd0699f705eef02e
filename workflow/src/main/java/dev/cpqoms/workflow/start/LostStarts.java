package dev.cpqoms.workflow.start;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.workflow.fact.EngineFact;
import dev.cpqoms.workflow.fact.FactProjection;
import dev.cpqoms.workflow.fact.LostLog;
import java.util.List;

/** A start whose process was lost with the engine's log is without a process again. */
public final class LostStarts implements FactProjection {

  /** Which process a start has led to is compared apart, by {@link WatchingStarts}. */
  @Override
  public void take(Transaction tx, List<EngineFact> facts) {}

  /** While the processes are still there, which are forgotten after this. */
  @Override
  public void forget(Transaction tx, LostLog lost) {
    tx.mapper(ProcessStartMapper.class).lost(lost);
  }
}
