package dev.cpqoms.blocks.process;

import java.time.Duration;

/**
 * The door of a process: work in flight is counted, and once the gate is closed nothing new comes
 * in.
 *
 * <p>Whoever was let in by {@link #enter()} calls {@link #leave()} exactly once.
 */
public final class DrainGate {
  private final Object lock = new Object();
  private boolean closed;
  private int inFlight;

  /** True when the work may begin. */
  public boolean enter() {
    synchronized (lock) {
      if (!closed) {
        inFlight++;
      }
      return !closed;
    }
  }

  public void leave() {
    synchronized (lock) {
      inFlight--;
      lock.notifyAll();
    }
  }

  public void close() {
    synchronized (lock) {
      closed = true;
    }
  }

  public boolean draining() {
    synchronized (lock) {
      return closed;
    }
  }

  public int inFlight() {
    synchronized (lock) {
      return inFlight;
    }
  }

  /** True when the last work has left within the time; the gate should be closed before. */
  public boolean awaitIdle(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    synchronized (lock) {
      while (inFlight > 0) {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          return false;
        }
        lock.wait(millis);
      }
      return true;
    }
  }
}
