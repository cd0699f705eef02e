package dev.cpqoms.quote.catalog.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
  private final SingleFlight<String, String> flight = new SingleFlight<>();

  @Test
  void whatManyMissAtOnceIsLoadedOnceThoughTheirSetsDiffer()
      throws ExecutionException, InterruptedException {
    AtomicInteger loads = new AtomicInteger();
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Future<Map<String, String>> first =
          threads.submit(
              () ->
                  flight.load(
                      List.of("a", "b"),
                      keys -> {
                        loading.countDown();
                        await(mayGoOn);
                        return load(keys, loads);
                      }));
      loading.await();
      List<Future<Map<String, String>>> others = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        others.add(threads.submit(() -> flight.load(List.of("b", "a"), keys -> load(keys, loads))));
      }
      mayGoOn.countDown();

      assertThat(first.get()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "A", "b", "B"));
      for (Future<Map<String, String>> other : others) {
        assertThat(other.get()).containsKeys("a", "b");
      }
    }
    assertThat(loads.get()).isLessThanOrEqualTo(16);
  }

  @Test
  void whatDoesNotExistIsLeftOutAndAskedForAgain() {
    AtomicInteger loads = new AtomicInteger();

    assertThat(flight.load(List.of("-"), keys -> load(keys, loads))).isEmpty();
    assertThat(flight.load(List.of("-"), keys -> load(keys, loads))).isEmpty();

    assertThat(loads).hasValue(2);
  }

  private static Map<String, String> load(List<String> keys, AtomicInteger loads) {
    loads.addAndGet(keys.size());
    return keys.stream()
        .filter(key -> !key.equals("-"))
        .collect(Collectors.toMap(key -> key, key -> key.toUpperCase(java.util.Locale.ROOT)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
