package dev.cpqoms.bench.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.bench.figures.Throughput;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReachedTest {
  private static final Duration TWO = Duration.ofMillis(2);

  @Test
  void twoBacklogsAreOneLargerOne() {
    Reached first = new Reached(new Throughput(10, 1_000_000_000), Map.of("worker", TWO), 4);
    Reached second =
        new Reached(new Throughput(30, 1_000_000_000), Map.of("worker", TWO, "engine", TWO), 4);

    Reached both = first.and(second);

    assertThat(both.middle().perSecond()).isEqualTo(20);
    assertThat(both.jobs()).isEqualTo(8);
    assertThat(both.words("ours"))
        .containsExactly(
            "ours                20.0 jobs/s",
            "  processor time per job: 0.8 ms: worker 0.5, engine 0.3");
  }
}
