package dev.cpqoms.drills;

import dev.cpqoms.sandbox.journey.JourneyListener;
import dev.cpqoms.sandbox.journey.JourneyStep;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Does its damage once: before a step, or when the order shows what it waits for. */
record Damage(
    Predicate<JourneyStep> atStep, Predicate<String> atNews, Runnable act, AtomicBoolean done)
    implements JourneyListener {

  static Damage none() {
    return new Damage(step -> false, news -> false, () -> {}, new AtomicBoolean());
  }

  static Damage before(JourneyStep wanted, Runnable act) {
    return new Damage(step -> step == wanted, news -> false, act, new AtomicBoolean());
  }

  /** When the news of the order mention the word, for example its state. */
  static Damage whenOrderIs(String word, Runnable act) {
    return new Damage(step -> false, news -> news.contains(word), act, new AtomicBoolean());
  }

  boolean wasDone() {
    return done.get();
  }

  @Override
  public void before(JourneyStep step) {
    if (atStep.test(step)) {
      once();
    }
  }

  @Override
  public void after(JourneyStep step, Duration took, String outcome) {}

  @Override
  public void news(String what) {
    if (atNews.test(what)) {
      once();
    }
  }

  private void once() {
    if (done.compareAndSet(false, true)) {
      act.run();
    }
  }
}
