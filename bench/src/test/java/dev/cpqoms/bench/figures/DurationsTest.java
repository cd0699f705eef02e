package dev.cpqoms.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DurationsTest {
  @Test
  void aPercentileIsATimeThatWasReallyMeasured() {
    Durations hundred = Durations.of(LongStream.rangeClosed(1, 100).map(n -> 101 - n).toArray());

    assertThat(hundred.percentile(50)).isEqualTo(50);
    assertThat(hundred.percentile(95)).isEqualTo(95);
    assertThat(hundred.percentile(100)).isEqualTo(100);
    assertThat(hundred.percentile(1)).isEqualTo(1);
  }

  @Test
  void fewTimesHaveTheNearestRank() {
    Durations three = Durations.of(30, 10, 20);

    assertThat(three.median()).isEqualTo(20);
    assertThat(three.percentile(95)).isEqualTo(30);
    assertThat(Durations.of(7).percentile(1)).isEqualTo(7);
  }

  @Test
  void nothingHasNoMedian() {
    assertThatThrownBy(Durations::of).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Durations.of(1).percentile(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStopwatchKeepsEveryTime() {
    Stopwatch watch = new Stopwatch();
    LongStream.rangeClosed(1, 200).forEach(watch::add);

    assertThat(watch.durations().count()).isEqualTo(200);
    assertThat(watch.durations().median()).isEqualTo(100);
  }
}
