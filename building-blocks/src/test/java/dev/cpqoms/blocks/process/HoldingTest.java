package dev.cpqoms.blocks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class HoldingTest {
  private static final Duration TERM = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofHours(1);

  private final Holding holding = new Holding(TERM, Duration.ofMinutes(1));

  @Test
  void whatIsHeldIsGivenBackOnceWhenItsWaitIsOverAndNotBefore() {
    Thing thing = new Thing();
    long begun = System.nanoTime();

    assertThat(holding.hold(SHORT, thing)).isTrue();

    await().until(() -> thing.back.get() == 1);
    assertThat(thing.backAt - begun).isGreaterThanOrEqualTo(SHORT.toNanos());
    holding.close();
    assertThat(thing.back).hasValue(1);
  }

  @Test
  void closingGivesEverythingBackAtOnce() {
    List<Thing> things = List.of(new Thing(), new Thing(), new Thing());
    things.forEach(thing -> holding.hold(LONG, thing));
    assertThat(things).allSatisfy(thing -> assertThat(thing.back).hasValue(0));

    holding.close();

    assertThat(things).allSatisfy(thing -> assertThat(thing.back).hasValue(1));
  }

  @Test
  void closingWaitsUntilTheLendersHaveTheirs() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    Thing slow = new Thing(() -> awaitUninterruptibly(taken));
    Thing other = new Thing();
    holding.hold(LONG, slow);
    holding.hold(LONG, other);

    var closing = CompletableFuture.runAsync(holding::close);

    await().until(() -> other.back.get() == 1);
    assertThatThrownBy(() -> closing.get(100, TimeUnit.MILLISECONDS))
        .as("the slow one is waited for")
        .isInstanceOf(TimeoutException.class);
    taken.countDown();
    closing.get(10, TimeUnit.SECONDS);
    assertThat(slow.back).hasValue(1);
  }

  @Test
  void closingDoesNotWaitForALenderThatIsAway() {
    CountDownLatch never = new CountDownLatch(1);
    Thing lost = new Thing(() -> awaitUninterruptibly(never));
    Holding impatient = new Holding(TERM, SHORT);
    impatient.hold(LONG, lost);

    impatient.close();

    assertThat(lost.back).hasValue(0);
    never.countDown();
  }

  @Test
  void oneThatCannotBeGivenBackDoesNotKeepTheOthers() {
    Thing broken =
        new Thing(
            () -> {
              throw new IllegalStateException("the lender is gone");
            });
    Thing whole = new Thing();
    holding.hold(LONG, broken);
    holding.hold(LONG, whole);

    holding.close();

    assertThat(whole.back).hasValue(1);
  }

  @Test
  void whatComesAfterTheEndIsGivenBackByItsBringerWithoutANewTerm() {
    holding.close();
    Thing thing = new Thing();

    assertThat(holding.hold(LONG, thing)).isTrue();

    assertThat(thing.back).hasValue(1);
    assertThat(thing.terms).isEmpty();
  }

  @Test
  void aNewTermIsAskedForWhenTheOldOneMayEndDuringTheWait() {
    Thing within = new Thing();
    Thing beyond = new Thing();

    holding.hold(TERM.multipliedBy(2).dividedBy(3), within);
    holding.hold(TERM.minusSeconds(9), beyond);

    assertThat(within.terms).as("a third of the term is left").isEmpty();
    assertThat(beyond.terms).containsExactly(TERM.plusSeconds(1));
    holding.close();
  }

  @Test
  void whatTheLenderDoesNotLeaveHereStaysWithTheCaller() {
    Thing thing = new Thing();
    thing.agrees = false;

    assertThat(holding.hold(LONG, thing)).isFalse();

    holding.close();
    assertThat(thing.back).hasValue(0);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Something of somebody who may be slow to take it back. */
  private static final class Thing implements Holding.Loan {
    final AtomicInteger back = new AtomicInteger();
    final List<Duration> terms = new ArrayList<>();
    boolean agrees = true;
    volatile long backAt;
    private final Runnable takingBack;

    Thing() {
      this(() -> {});
    }

    Thing(Runnable takingBack) {
      this.takingBack = takingBack;
    }

    @Override
    public boolean extend(Duration term) {
      terms.add(term);
      return agrees;
    }

    @Override
    public void giveBack() {
      takingBack.run();
      backAt = System.nanoTime();
      back.incrementAndGet();
    }
  }
}
