package dev.cpqoms.blocks.inbox;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on what the inbox keeps: due events in version order per aggregate, and copies for the dead
 * letter topics. Any number of instances may run it; a row belongs to the transaction that locks
 * it.
 */
final class RetryLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(RetryLoop.class);
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final long SHOW_EVERY = Duration.ofSeconds(5).toNanos();

  private final RetryPolicy retries;
  private final Inbox inbox;
  private final Receiving receiving;
  private final DeadLetters deadLetters;
  private final Stop stop;
  private long shown = System.nanoTime() - SHOW_EVERY;
  private int outages;

  RetryLoop(
      RetryPolicy retries, Inbox inbox, Receiving receiving, DeadLetters deadLetters, Stop stop) {
    this.retries = retries;
    this.inbox = inbox;
    this.receiving = receiving;
    this.deadLetters = deadLetters;
    this.stop = stop;
  }

  @Override
  public void run() {
    while (!stop.requested()) {
      try {
        boolean worked = retryDue();
        deadLetters.publish();
        show();
        outages = 0;
        if (!worked) {
          stop.await(IDLE);
        }
      } catch (RuntimeException fault) {
        outages++;
        LOG.warn("Retries of {} pause: {}", inbox.consumer(), fault.toString());
        stop.await(retries.delayAfter(outages));
      }
    }
    deadLetters.close();
  }

  /** True when an event was settled, because the next of its aggregate may be due then. */
  private boolean retryDue() {
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
