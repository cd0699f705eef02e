package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.AdapterPolicy;
import dev.cpqoms.fulfillment.partner.DependencyTable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of the jobs: for each partner its own, as many as it takes calls at once, so that one
 * that is slow has the jobs of the others wait for nothing. Closing them lets every job in hand
 * come to its end.
 */
public final class JobThreads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobThreads.class);

  private final Map<Adapter, ScheduledThreadPoolExecutor> lanes = new EnumMap<>(Adapter.class);
  private final Duration grace;

  /**
   * @param grace how long jobs in hand may take
   */
  public JobThreads(DependencyTable dependencies, Duration grace) {
    for (AdapterPolicy policy : dependencies.rows()) {
      int threads = policy.limits().concurrency();
      lanes.put(policy.adapter(), new ScheduledThreadPoolExecutor(threads));
    }
    this.grace = grace;
  }

  /** Those of the jobs that call this partner. */
  public ScheduledExecutorService of(Adapter adapter) {
    return Objects.requireNonNull(lanes.get(adapter), adapter.word());
  }

  @Override
  public void close() {
    lanes.values().forEach(JobThreads::endWithWhatIsInHand);
    long end = System.nanoTime() + grace.toNanos();
    try {
      for (ScheduledThreadPoolExecutor lane : lanes.values()) {
        if (!lane.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          LOG.warn("jobs still in hand after {}; the engine gives them out again", grace);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lanes.values().forEach(ScheduledThreadPoolExecutor::shutdownNow);
  }

  /**
   * What is planned for later is the next poll, not a job. Taken out of the queue itself it would
   * leave threads behind that wait for it: removing it here tells them that nothing comes any more.
   */
  private static void endWithWhatIsInHand(ScheduledThreadPoolExecutor lane) {
    lane.shutdown();
    List.copyOf(lane.getQueue()).stream().filter(JobThreads::isLater).forEach(lane::remove);
  }

  private static boolean isLater(Runnable planned) {
    return planned instanceof Delayed delayed && delayed.getDelay(TimeUnit.MILLISECONDS) > 0;
  }
}
