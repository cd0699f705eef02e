package dev.cpqoms.blocks.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish that a loop may end, which also cuts its waits short. */
final class Stop {

  private final CountDownLatch wish = new CountDownLatch(1);

  void request() {
    wish.countDown();
  }

  boolean requested() {
    return wish.getCount() == 0 || Thread.currentThread().isInterrupted();
  }

  /** Waits that long, or until the wish. */
  void await(Duration limit) {
    try {
      wish.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
