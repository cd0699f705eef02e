package dev.cpqoms.quote.deadline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for due quotes until it is closed; a database that is away is waited for. */
public final class DeadlineLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeadlineLoop.class);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(5);
  private static final Duration ENDING = Duration.ofSeconds(15);

  private final MeetingDeadlines meeting;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "deadlines");

  public DeadlineLoop(MeetingDeadlines meeting) {
    this.meeting = meeting;
  }

  public DeadlineLoop start() {
    thread.start();
    return this;
  }

  public boolean isAlive() {
    return thread.isAlive();
  }

  private void run() {
    try {
      Duration pause = Duration.ZERO;
      while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = round();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration round() {
    try {
      return meeting.meetDue() > 0 ? Duration.ZERO : IDLE;
    } catch (RuntimeException fault) {
      LOG.warn("Due quotes cannot be looked for; the next try is in {}", AFTER_FAULT, fault);
      return AFTER_FAULT;
    }
  }

  /** Lets the round in progress end. */
  @Override
  public void close() throws InterruptedException {
    closing.countDown();
    thread.join(ENDING);
  }
}
