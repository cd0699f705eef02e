package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.crowd.Crowd;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of {@code ./cpq drill crowd}. */
class CrowdTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_121)
  void manyOrdersAtOnceAmongRandomFaultsAllEndKnown(long seed) {
    Crowd.Ending ending = new Crowd(SharedPlatform.get(), seed).run(20, Duration.ofMinutes(4));

    assertThat(ending.states().values().stream().mapToLong(Long::longValue).sum())
        .as(ending.toString())
        .isEqualTo(20);
    SharedPlatform.invariantsHold();
  }
}
