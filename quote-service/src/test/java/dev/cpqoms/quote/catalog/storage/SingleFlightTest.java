package dev.cpqoms.quote.catalog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int OTHERS = 15;

  private final SingleFlight<String, String> flight = new SingleFlight<>();
  private final Queue<String> loaded = new ConcurrentLinkedQueue<>();
  private final Queue<Map<String, String>> answers = new ConcurrentLinkedQueue<>();
  private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
  private final CountDownLatch loading = new CountDownLatch(1);
  private final CountDownLatch mayGoOn = new CountDownLatch(1);

  @Test
  void aLoadThatFailsFailsForAllWhoWaitForItAndTheNextOneTriesAgain() throws InterruptedException {
    manyMissAtOnce(
        keys -> {
          throw new IllegalStateException("the database is away");
        });

    assertThat(failures).hasSize(1 + OTHERS);
    assertThat(answers).isEmpty();
    assertThatThrownBy(
            () ->
                flight.load(
                    List.of("a"),
                    keys -> {
                      throw new IllegalStateException("still away");
                    }))
        .hasMessage("still away");
    assertThat(flight.load(List.of("a"), this::load)).containsEntry("a", "A");
  }

  @Test
  void whatManyMissAtOnceIsLoadedOnceKeyByKeyThoughTheirSetsDiffer() throws InterruptedException {
    manyMissAtOnce(this::load);

    assertThat(failures).isEmpty();
    assertThat(answers).hasSize(1 + OTHERS).allSatisfy(a -> assertThat(a).containsEntry("a", "A"));
    assertThat(loaded).containsExactlyInAnyOrder("a", "b", "only-0", "only-5", "only-10");
  }

  @Test
  void whatDoesNotExistIsLeftOutAndAskedForAgain() {
    assertThat(flight.load(List.of("-"), this::load)).isEmpty();
    assertThat(flight.load(List.of("-"), this::load)).isEmpty();

    assertThat(loaded).containsExactly("-", "-");
  }

  /** One loads a and b; before it is through, all the others have come and wait for it. */
  private void manyMissAtOnce(Loader loader) throws InterruptedException {
    List<Thread> all = new ArrayList<>();
    all.add(
        asking(
            List.of("a", "b"),
            keys -> {
              loading.countDown();
              awaitQuietly(mayGoOn);
              return loader.load(keys);
            }));
    loading.await();
    for (int i = 0; i < OTHERS; i++) {
      all.add(asking(i % 5 == 0 ? List.of("b", "a", "only-" + i) : List.of("b", "a"), loader));
    }
    await()
        .atMost(LIMIT)
        .until(() -> all.stream().allMatch(one -> one.getState() == Thread.State.WAITING));
    mayGoOn.countDown();
    for (Thread one : all) {
      one.join(LIMIT);
    }
  }

  private Thread asking(List<String> keys, Loader loader) {
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                answers.add(flight.load(keys, loader::load));
              } catch (IllegalStateException failure) {
                failures.add(failure);
              }
            });
  }

  private Map<String, String> load(List<String> keys) {
    loaded.addAll(keys);
    return keys.stream()
        .filter(key -> !key.equals("-"))
        .collect(Collectors.toMap(key -> key, key -> key.toUpperCase(Locale.ROOT)));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @FunctionalInterface
  private interface Loader {
    Map<String, String> load(List<String> keys);
  }
}
