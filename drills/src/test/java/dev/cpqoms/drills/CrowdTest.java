package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.crowd.Crowd;
import dev.cpqoms.drills.platform.DrillPlatform;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of {@code ./cpq drill crowd}. */
@ExtendWith(Platforms.class)
class CrowdTest {
  private final DrillPlatform platform;

  CrowdTest(DrillPlatform platform) {
    this.platform = platform;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_121)
  void manyOrdersAtOnceAmongRandomFaultsAllEndKnown(long seed) {
    Crowd.Ending ending = new Crowd(platform, seed).run(20, Duration.ofMinutes(10));

    assertThat(ending.orders()).as(ending.toString()).isEqualTo(20);
    assertThat(ending.states().keySet()).isSubsetOf("COMPLETED", "CANCELLED", "FAILED", "FALLOUT");
    assertThat(ending.spoilt()).as("calls went wrong").isPositive();
    Soundness.invariantsHold(platform);
  }
}
