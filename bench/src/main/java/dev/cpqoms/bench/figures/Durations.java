package dev.cpqoms.bench.figures;

import java.util.Arrays;

/** Measured times of one kind of work, in nanoseconds. */
public final class Durations {
  private final long[] sorted;

  private Durations(long[] sorted) {
    this.sorted = sorted;
  }

  /**
   * @throws IllegalArgumentException when nothing was measured
   */
  public static Durations of(long... nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Durations(sorted);
  }

  public int count() {
    return sorted.length;
  }

  /** The smallest time that at least {@code percent} of all are not above (nearest rank). */
  public long percentile(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("a percentile is from 1 to 100: " + percent);
    }
    int rank = Math.ceilDiv(percent * sorted.length, 100);
    return sorted[rank - 1];
  }

  public long median() {
    return percentile(50);
  }

  /** The times in milliseconds, for people. */
  public String words() {
    return "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms (n=%d)"
        .formatted(millis(percentile(50)), millis(percentile(95)), millis(percentile(99)), count());
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
