package dev.cpqoms.externalsystems.callbacks;

import dev.cpqoms.externalsystems.ledger.CallbackManner;
import dev.cpqoms.externalsystems.ledger.Effect;
import dev.cpqoms.externalsystems.ledger.EffectLedger;
import dev.cpqoms.externalsystems.ledger.PromisedCallback;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends accepted operations when they are due and reports until the receiver answers 2xx, with a
 * doubling pause up to ten seconds. Promises live in the ledger: {@link #resume} takes them up
 * again after a restart.
 */
public final class Callbacks {

  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final EffectLedger ledger;
  private final CallbackPost post;
  private final ScheduledExecutorService scheduler;
  private final InstantSource clock;

  /**
   * @param scheduler runs the reports; its owner shuts it down
   */
  public Callbacks(
      EffectLedger ledger,
      CallbackPost post,
      ScheduledExecutorService scheduler,
      InstantSource clock) {
    this.ledger = ledger;
    this.post = post;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Takes up every promise that an earlier process did not keep. */
  public void resume() {
    ledger.unreported().forEach(this::promise);
  }

  /** Ends the operation when it is due and reports then. */
  public void promise(Effect effect) {
    PromisedCallback callback = effect.callback();
    if (callback != null) {
      Duration untilDue = Duration.between(clock.instant(), callback.dueAt());
      later(untilDue, () -> end(effect, callback));
    }
  }

  /** Ends the operation and reports once before returning; later reports follow when it failed. */
  public void reportNow(Effect effect) {
    PromisedCallback callback = effect.callback();
    if (callback != null) {
      end(effect, callback);
    }
  }

  private void end(Effect effect, PromisedCallback callback) {
    Effect ended = ledger.settle(effect.key(), callback.outcome());
    // Who has cancelled knows the end from the answer, or from asking by key.
    if (ended.wasCancelled() || callback.manner() == CallbackManner.NEVER) {
      ledger.markDelivered(effect.key());
    } else {
      report(effect, callback, FIRST_PAUSE);
    }
  }

  private void report(Effect effect, PromisedCallback callback, Duration pause) {
    try {
      mislead(effect, callback);
      boolean noted = post.deliver(effect, callback);
      if (noted && callback.manner() == CallbackManner.TWICE) {
        post.deliver(effect, callback);
      }
      if (noted) {
        ledger.markDelivered(effect.key());
      } else {
        LOG.warn("callback {} not taken, next attempt in {}", callback.callbackId(), pause);
        later(pause, () -> report(effect, callback, longer(pause)));
      }
    } catch (InterruptedException e) {
      // Shutting down: the promise stays in the ledger.
      Thread.currentThread().interrupt();
    }
  }

  /** What comes before the true report when a script says so. */
  private void mislead(Effect effect, PromisedCallback callback) throws InterruptedException {
    switch (callback.manner()) {
      case AFTER_A_FORGED_ONE -> post.deliverForged(effect, callback);
      case AFTER_A_MISADDRESSED_ONE -> post.deliverMisaddressed(effect, callback);
      case ONCE, TWICE, NEVER -> {}
    }
  }

  private void later(Duration delay, Runnable work) {
    try {
      scheduler.schedule(
          () -> runOrLog(work), Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("shutting down, the promise stays in the ledger");
    }
  }

  private static void runOrLog(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      // The ledger failed; readiness says so, and the promise is taken up after the restart.
      LOG.error("callback not processed", e);
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
}
