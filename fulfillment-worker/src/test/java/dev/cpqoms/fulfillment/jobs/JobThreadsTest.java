package dev.cpqoms.fulfillment.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.DependencyTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobThreadsTest {

  private static final int MORE_THAN_ANY_PARTNER_TAKES = 64;

  @ParameterizedTest
  @EnumSource(Adapter.class)
  void theJobsOfASlowPartnerHoldUpThoseOfNoOther(Adapter slow) throws Exception {
    CountDownLatch enough = new CountDownLatch(1);
    try (JobThreads threads = new JobThreads(DependencyTable.PRESET, Duration.ofMinutes(1))) {
      for (int i = 0; i < MORE_THAN_ANY_PARTNER_TAKES; i++) {
        threads.of(slow).execute(() -> stuck(enough));
      }

      List<Future<Adapter>> others = new ArrayList<>();
      for (Adapter adapter : Adapter.values()) {
        if (adapter != slow) {
          others.add(threads.of(adapter).submit(() -> adapter));
        }
      }

      for (Future<Adapter> other : others) {
        assertThat(other.get(60, TimeUnit.SECONDS)).isNotEqualTo(slow);
      }
      enough.countDown();
    } finally {
      enough.countDown();
    }
  }

  private static void stuck(CountDownLatch enough) {
    try {
      enough.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
