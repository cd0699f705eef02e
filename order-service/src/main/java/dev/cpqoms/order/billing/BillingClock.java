package dev.cpqoms.order.billing;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets {@link ReconcilingBilling} look again and again; closing waits for the look at hand. */
public final class BillingClock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BillingClock.class);
  private static final long CLOSING_SECONDS = 5;

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

  public static BillingClock start(ReconcilingBilling reconciling, BillingTimes times) {
    BillingClock clock = new BillingClock();
    long pause = times.every().toMillis();
    clock.thread.scheduleWithFixedDelay(
        () -> look(reconciling), pause, pause, TimeUnit.MILLISECONDS);
    return clock;
  }

  /** A database that is away now is asked again at the next look. */
  private static void look(ReconcilingBilling reconciling) {
    try {
      int due = reconciling.look();
      if (due > 0) {
        LOG.info("{} billing handoffs were due", due);
      }
    } catch (RuntimeException e) {
      LOG.warn("billing handoffs could not be looked through", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      thread.shutdownNow();
    }
  }
}
