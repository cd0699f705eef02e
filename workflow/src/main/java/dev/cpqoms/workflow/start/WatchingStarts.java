package dev.cpqoms.workflow.start;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.workflow.fact.TakingFacts;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the starts that the engine has taken with the processes that it tells of. That it has
 * taken a message does not mean that a process came of it: the process may not have been deployed,
 * or the engine has lost what it had. Without the engine's word nothing is missing.
 */
public final class WatchingStarts {
  private static final Logger LOG = LoggerFactory.getLogger(WatchingStarts.class);
  private static final String PURPOSE = "start-watch";

  private final UnitOfWork work;
  private final TakingFacts facts;
  private final Duration seenWithin;

  /**
   * @param seenWithin how long after the start a process must have been told of
   */
  public WatchingStarts(UnitOfWork work, TakingFacts facts, Duration seenWithin) {
    this.work = work;
    this.facts = facts;
    this.seenWithin = seenWithin;
  }

  /** Compares once; answers how many starts were found to be without a process. */
  public int watch() {
    return work.acrossTenants(PURPOSE, this::compared);
  }

  /** How many starts are without a process. */
  public long withoutInstance() {
    return work.acrossTenants(PURPOSE, tx -> tx.mapper(ProcessStartMapper.class).withoutInstance());
  }

  private int compared(Transaction tx) {
    // Read first: what is told between the two statements must not be missed by the first one.
    Instant told = facts.toldUntil(tx);
    ProcessStartMapper starts = tx.mapper(ProcessStartMapper.class);
    int seen = starts.seen();
    int missing = told == null ? 0 : starts.missing(tx.now(), told.minus(seenWithin));
    LOG.debug("{} starts have led to a process", seen);
    if (missing > 0) {
      LOG.error("{} starts have led to no process within {}", missing, seenWithin);
    }
    return missing;
  }
}
