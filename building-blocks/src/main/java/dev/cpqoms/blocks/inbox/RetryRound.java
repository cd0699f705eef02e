package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.loop.PollingLoop;
import dev.cpqoms.blocks.loop.Stop;
import java.time.Duration;
import java.util.List;

/**
 * Works on what the inbox keeps: due events in version order per aggregate, and copies for the dead
 * letter topics. Any number of instances may run it; a row belongs to the transaction that locks
 * it.
 */
final class RetryRound implements PollingLoop.Round {

  private static final long SHOW_EVERY = Duration.ofSeconds(5).toNanos();

  private final Inbox inbox;
  private final Receiving receiving;
  private final DeadLetters deadLetters;
  private long shown = System.nanoTime() - SHOW_EVERY;

  RetryRound(Inbox inbox, Receiving receiving, DeadLetters deadLetters) {
    this.inbox = inbox;
    this.receiving = receiving;
    this.deadLetters = deadLetters;
  }

  /** True when an event was settled, because the next of its aggregate may be due then. */
  @Override
  public boolean work(Stop stop) {
    boolean settled = retryDue(stop);
    deadLetters.publish();
    show();
    return settled;
  }

  private boolean retryDue(Stop stop) {
    boolean settled = false;
    List<KeptEvent> due = inbox.due();
    for (KeptEvent kept : due) {
      if (stop.requested()) {
        return settled;
      }
      settled |= receiving.due(kept) == Outcome.PROCESSED;
    }
    return settled;
  }

  private void show() {
    long now = System.nanoTime();
    if (now - shown >= SHOW_EVERY) {
      shown = now;
      receiving.show(inbox.unsettled());
    }
  }
}
