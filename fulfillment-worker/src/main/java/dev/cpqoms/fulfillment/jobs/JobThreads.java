package dev.cpqoms.fulfillment.jobs;

import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of the jobs; closing them lets every job in hand come to its end. */
public final class JobThreads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobThreads.class);
  private static final int THREADS = 16;

  private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS);
  private final Duration grace;

  /**
   * @param grace how long jobs in hand may take
   */
  public JobThreads(Duration grace) {
    this.grace = grace;
  }

  public ScheduledExecutorService executor() {
    return threads;
  }

  @Override
  public void close() {
    threads.shutdown();
    // What is planned for later is the next poll, not a job.
    threads.getQueue().removeIf(planned -> isLater(planned));
    try {
      if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("jobs still in hand after {}; the engine gives them out again", grace);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }

  private static boolean isLater(Runnable planned) {
    return planned instanceof Delayed delayed && delayed.getDelay(TimeUnit.MILLISECONDS) > 0;
  }
}
