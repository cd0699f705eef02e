package dev.cpqoms.quote.catalog.storage;

import java.time.Duration;

/** Leaves something alone for a while after it has failed several times in a row. */
final class Breaker {
  private final int tolerance;
  private final long pauseNanos;
  private int failures;
  private long resumeAt;

  Breaker(int tolerance, Duration pause) {
    this.tolerance = tolerance;
    this.pauseNanos = pause.toNanos();
  }

  /** Whether it may be tried; after a pause one try decides how it goes on. */
  synchronized boolean lets() {
    if (failures < tolerance) {
      return true;
    }
    if (System.nanoTime() - resumeAt < 0) {
      return false;
    }
    resumeAt = System.nanoTime() + pauseNanos;
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    resumeAt = System.nanoTime() + pauseNanos;
  }
}
