package dev.cpqoms.blocks.loop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish that a loop may end, which also cuts its waits short. */
public final class Stop {

  private final CountDownLatch wish = new CountDownLatch(1);

  public void request() {
    wish.countDown();
  }

  public boolean requested() {
    return wish.getCount() == 0 || Thread.currentThread().isInterrupted();
  }

  /** Waits that long, or until the wish. */
  public void await(Duration limit) {
    try {
      wish.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
