package dev.cpqoms.blocks.process;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds what was lent to this process and has to wait, and gives each thing back when its wait is
 * over. Closing gives everything back at once; what still comes then is not held any more, and is
 * given back by whoever brings it.
 */
public final class Holding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Holding.class);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  /** What is left of a term for the time before the wait, and for the way back after it. */
  private static final int SPARE_PART = 3;

  private final Object lock = new Object();
  private final Set<Wait> waits = new HashSet<>();
  private final Duration term;
  private final Duration spare;
  private final Duration closeLimit;
  private boolean closed;

  /**
   * @param term for how long things are lent; then their lender gives them to somebody else
   */
  public Holding(Duration term) {
    this(term, CLOSE_LIMIT);
  }

  Holding(Duration term, Duration closeLimit) {
    this.term = term;
    this.closeLimit = closeLimit;
    this.spare = term.dividedBy(SPARE_PART);
  }

  /** Something that belongs to somebody else, who waits to have it back. */
  public interface Loan {

    /**
     * Asks the lender for a new term from now on.
     *
     * @return whether the lender agrees
     */
    boolean extend(Duration term);

    /** Gives it back, and returns when the lender has it. */
    void giveBack();
  }

  /**
   * Gives the thing back after this time; asks for a longer term before when that needs one.
   *
   * @return false when the lender does not agree to the longer term: it is still with the caller
   */
  public boolean hold(Duration wait, Loan loan) {
    Duration needed = wait.plus(spare);
    if (needed.compareTo(term) > 0 && !ended() && !loan.extend(needed)) {
      return false;
    }
    if (!kept(wait, loan)) {
      giveBack(loan);
    }
    return true;
  }

  private boolean ended() {
    synchronized (lock) {
      return closed;
    }
  }

  private boolean kept(Duration wait, Loan loan) {
    synchronized (lock) {
      if (!closed) {
        Wait kept = new Wait(loan);
        waits.add(kept);
        kept.endAfter(wait);
      }
      return !closed;
    }
  }

  /** Returns when all lenders have theirs, but waits for no lender that is away. */
  @Override
  public void close() {
    List<Wait> left;
    synchronized (lock) {
      closed = true;
      left = List.copyOf(waits);
    }
    left.forEach(Wait::end);
    boolean all =
        CompletableFuture.allOf(left.stream().map(Wait::back).toArray(CompletableFuture[]::new))
            .thenApply(_ -> true)
            .completeOnTimeout(false, closeLimit.toMillis(), TimeUnit.MILLISECONDS)
            .join();
    if (!all) {
      LOG.warn("{} held things were not taken back within {}", stillHeld(), closeLimit);
    }
  }

  private int stillHeld() {
    synchronized (lock) {
      return waits.size();
    }
  }

  private static void giveBack(Loan loan) {
    try {
      loan.giveBack();
    } catch (RuntimeException fault) {
      LOG.warn(
          "a held thing was not given back; its lender takes it at the end of its term", fault);
    }
  }

  /** One thing and the end of its wait; giving back takes time, so each has a thread for it. */
  private final class Wait {
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();
    private final CompletableFuture<Void> back;

    Wait(Loan loan) {
      back = over.thenRunAsync(() -> giveBackAndForget(loan), Thread::startVirtualThread);
    }

    void endAfter(Duration wait) {
      var unused = over.completeOnTimeout(true, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end() {
      over.complete(true);
    }

    CompletableFuture<Void> back() {
      return back;
    }

    private void giveBackAndForget(Loan loan) {
      giveBack(loan);
      synchronized (lock) {
        waits.remove(this);
      }
    }
  }
}
