package dev.cpqoms.blocks.loop;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that does rounds of work until it is closed. A round that did something is followed by
 * the next at once; one that failed, because a server is away, by longer and longer pauses. Only an
 * {@link Error} ends the thread, which {@link #isAlive} shows.
 */
public final class PollingLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PollingLoop.class);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(15);

  private final Pace pace;
  private final Round round;
  private final Stop stop = new Stop();
  private final Thread thread;
  private int faults;

  /**
   * @param name of the thread, and of the loop in logs
   */
  public PollingLoop(String name, Pace pace, Round round) {
    this.pace = pace;
    this.round = round;
    this.thread = new Thread(this::run, name);
  }

  public PollingLoop start() {
    thread.start();
    return this;
  }

  public boolean isAlive() {
    return thread.isAlive();
  }

  private void run() {
    while (!stop.requested()) {
      stop.await(pauseAfterRound());
    }
  }

  private Duration pauseAfterRound() {
    try {
      boolean worked = round.work(stop);
      faults = 0;
      return worked ? Duration.ZERO : pace.idle();
    } catch (RuntimeException fault) {
      faults++;
      Duration pause = pace.afterFaults().delayAfter(faults);
      LOG.warn("{} failed; it goes on in {}", thread.getName(), pause, fault);
      return pause;
    }
  }

  /** Lets the round in progress end; one that does not end in time is interrupted. */
  @Override
  public void close() {
    stop.request();
    try {
      if (!thread.join(CLOSE_LIMIT)) {
        LOG.warn("{} did not end within {}", thread.getName(), CLOSE_LIMIT);
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a loop does again and again. */
  @FunctionalInterface
  public interface Round {
    /**
     * Does what is due now; one of many parts looks at the wish to stop in between.
     *
     * @return whether anything was done, so that more may be due already
     */
    boolean work(Stop stop);
  }
}
