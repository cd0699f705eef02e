package dev.cpqoms.workflow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RetryBackoffTest {

  @Test
  void waitsDoubleFromTheFirstToTheLongest() {
    var backoff = RetryBackoff.of(Map.of("retryBackoff", "PT1S", "retryBackoffMax", "PT32S"));

    assertThat(IntStream.iterate(10, left -> left > 0, left -> left - 1).mapToObj(backoff::at))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 32L, 32L, 32L, 32L);
  }

  @Test
  void aDiagramWithoutHeadersWaitsAsLong() {
    assertThat(RetryBackoff.of(Map.of()).at(9)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void retriesThatSupportRaisedDoNotShortenTheFirstWait() {
    assertThat(RetryBackoff.of(Map.of()).at(50)).isEqualTo(Duration.ofSeconds(1));
  }
}
