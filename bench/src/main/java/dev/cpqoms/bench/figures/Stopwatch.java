package dev.cpqoms.bench.figures;

import java.util.Arrays;

/** Collects the times of one kind of work; several threads may use it at once. */
public final class Stopwatch {
  private long[] nanos = new long[64];
  private int count;

  public void time(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    add(System.nanoTime() - begun);
  }

  public synchronized void add(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = time;
  }

  public synchronized Durations durations() {
    return Durations.of(Arrays.copyOf(nanos, count));
  }
}
