package dev.cpqoms.bench.tasks;

import dev.cpqoms.bench.platform.WholePlatform;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Orders that come at the same pace, whatever the platform is busy with, until it is closed. */
final class Arrivals implements AutoCloseable {
  private final ScheduledExecutorService buyer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger came = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** One order is captured each {@code pace}; one that takes longer delays the next. */
  Arrivals(WholePlatform platform, Duration pace) {
    buyer.scheduleAtFixedRate(() -> one(platform), 0, pace.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void one(WholePlatform platform) {
    try {
      platform.desk().capture(1);
      came.incrementAndGet();
    } catch (Exception broken) {
      failure.compareAndSet(null, broken);
      throw new IllegalStateException(broken); // ends the schedule
    }
  }

  /**
   * How many have come so far.
   *
   * @throws IllegalStateException when an order could not be captured: then nothing is measured
   */
  int count() {
    Throwable broken = failure.get();
    if (broken != null) {
      throw new IllegalStateException("an order could not be captured", broken);
    }
    return came.get();
  }

  @Override
  public void close() {
    buyer.close();
  }
}
