package dev.cpqoms.drills;

import dev.cpqoms.drills.invariants.InvariantChecker;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.drills.snapshot.SnapshotReader;
import dev.cpqoms.sandbox.journey.Journey;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** What holds at the end of every drill. */
final class Soundness {

  private Soundness() {}

  /** The quote hears of its order by an event, so this may come after the order's own end. */
  static void quoteIsConverted(Journey journey) {
    Awaitility.await("the quote is CONVERTED")
        .atMost(DrillPlatform.PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              journey.quote().refresh();
              return journey.quote().state().equals("CONVERTED");
            });
  }

  /** Waits until nothing is on its way any more, then checks every invariant. */
  static Snapshot invariantsHold(DrillPlatform platform) {
    SnapshotReader evidence = platform.evidence();
    Awaitility.await("the platform comes to rest")
        .atMost(DrillPlatform.PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .until(evidence::isAtRest);
    // What a consumer has not received yet is only a delay: the violations must go by themselves.
    // So is what was just restarted and cannot be read.
    AtomicReference<@Nullable Snapshot> sound = new AtomicReference<>();
    Awaitility.await("the invariants hold")
        .atMost(DrillPlatform.PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .untilAsserted(() -> sound.set(withoutViolation(evidence.read())));
    return Objects.requireNonNull(sound.get());
  }

  private static Snapshot withoutViolation(Snapshot snapshot) {
    Assertions.assertThat(InvariantChecker.violations(snapshot)).isEmpty();
    return snapshot;
  }
}
