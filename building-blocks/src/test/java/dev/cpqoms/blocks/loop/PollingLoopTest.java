package dev.cpqoms.blocks.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PollingLoopTest {

  private static final Duration NEVER = Duration.ofDays(1);
  private static final RetryPolicy AT_ONCE =
      new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Integer.MAX_VALUE);

  private final AtomicInteger rounds = new AtomicInteger();
  private PollingLoop loop = loop(Pace.idle(NEVER), stop -> false);

  @AfterEach
  void end() {
    loop.close();
  }

  @Test
  void work_that_was_done_is_followed_by_the_next_round_at_once() {
    loop = loop(Pace.idle(NEVER), stop -> rounds.incrementAndGet() < 1_000).start();

    await().untilAtomic(rounds, value -> assertThat(value).isEqualTo(1_000));
    assertThat(loop.isAlive()).as("waits for more").isTrue();
  }

  @Test
  void nothing_to_do_is_looked_at_again_after_the_pause() {
    loop = loop(Pace.idle(Duration.ofMillis(1)), stop -> rounds.incrementAndGet() < 0).start();

    await().untilAtomic(rounds, value -> assertThat(value).isGreaterThan(3));
  }

  @Test
  void faults_do_not_end_the_loop() {
    loop = loop(new Pace(NEVER, AT_ONCE), this::failThreeTimes).start();

    await().untilAtomic(rounds, value -> assertThat(value).isEqualTo(4));
    assertThat(loop.isAlive()).isTrue();
  }

  @Test
  void a_fault_is_followed_by_the_pause_for_faults() {
    Pace slowAfterFaults = new Pace(Duration.ofMillis(1), new RetryPolicy(NEVER, NEVER, 1));
    loop = loop(slowAfterFaults, this::failThreeTimes).start();

    await().untilAtomic(rounds, value -> assertThat(value).isEqualTo(1));
    loop.close();
    assertThat(rounds).as("the pause was cut short by the end only").hasValue(1);
    assertThat(loop.isAlive()).isFalse();
  }

  @Test
  void an_error_ends_the_loop_visibly() {
    loop =
        loop(
                Pace.idle(NEVER),
                stop -> {
                  throw new LinkageError("a part of the program is missing");
                })
            .start();

    await().dontCatchUncaughtExceptions().untilAsserted(() -> assertThat(loop.isAlive()).isFalse());
  }

  @Test
  void closing_lets_the_round_in_hand_end() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    loop =
        loop(
                Pace.idle(NEVER),
                stop -> {
                  begun.countDown();
                  stop.await(NEVER);
                  ended.set(true);
                  return true;
                })
            .start();
    begun.await();

    loop.close();

    assertThat(ended).isTrue();
    assertThat(loop.isAlive()).as("no further round, though work was done").isFalse();
  }

  private boolean failThreeTimes(Stop stop) {
    if (rounds.incrementAndGet() <= 3) {
      throw new IllegalStateException("away");
    }
    return false;
  }

  private static PollingLoop loop(Pace pace, PollingLoop.Round round) {
    return new PollingLoop("loop-under-test", pace, round);
  }
}
