package dev.cpqoms.drills;

import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.drills.snapshot.SnapshotReader;
import dev.cpqoms.sandbox.journey.Journey;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What many orders are in the middle of is restarted under them. */
@ExtendWith(Platforms.class)
class RestartMidWaveTest {

  private final DrillPlatform platform;
  private final SnapshotReader evidence;

  RestartMidWaveTest(DrillPlatform platform) {
    this.platform = platform;
    this.evidence = platform.evidence();
  }

  @Test
  void theBrokerKilledAndOrderServiceRestartedInTheMiddleOfManyWavesLoseNothing() {
    platform
        .partners()
        .script(Fault.next("provisioning", "DELAY_CALLBACK").times(8).after(Duration.ofSeconds(3)));
    List<Journey> journeys =
        Stream.of("acme", "globex", "acme", "globex", "acme", "globex")
            .map(tenant -> platform.journey(tenant, Damage.none()))
            .toList();
    int before = evidence.effects().size();

    Walks.accept(journeys);
    Awaitility.await("waves are under way")
        .atMost(DrillPlatform.PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> evidence.effects().size() > before + 4);
    platform.kill("zeebe");
    platform.stop("order-service");
    platform.start("order-service");
    platform.start("zeebe");

    Walks.fulfill(journeys);
    Soundness.invariantsHold(platform);
  }
}
