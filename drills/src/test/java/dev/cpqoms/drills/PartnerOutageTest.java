package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.platform.CallbackDoor;
import dev.cpqoms.drills.platform.CallbackDoor.Report;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.drills.platform.MetricsPage;
import dev.cpqoms.drills.snapshot.CallAttempt;
import dev.cpqoms.drills.snapshot.SnapshotReader;
import dev.cpqoms.sandbox.journey.Journey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Partners that are away, come and go, or report in ways that they should not. */
@ExtendWith(Platforms.class)
class PartnerOutageTest {

  private static final String PARTNERS = "external-systems";

  private final DrillPlatform platform;
  private final SnapshotReader evidence;

  PartnerOutageTest(DrillPlatform platform) {
    this.platform = platform;
    this.evidence = platform.evidence();
  }

  @Test
  void awayForLongAndThenComingAndGoingPartnersAreWaitedForAndDoEverythingOnce() {
    List<Journey> journeys =
        Stream.of("acme", "globex", "acme", "globex")
            .map(tenant -> platform.journey(tenant, Damage.none()))
            .toList();
    int effects = evidence.effects().size();
    double before = runsInVain();
    platform.kill(PARTNERS);
    Walks.accept(journeys);
    until("many runs were in vain", () -> runsInVain() > before + 40);

    for (int flap = 0; flap < 2; flap++) {
      platform.start(PARTNERS);
      int known = effects;
      until("something is done", () -> evidence.effects().size() > known);
      effects = evidence.effects().size();
      platform.kill(PARTNERS);
    }
    platform.start(PARTNERS);

    Walks.fulfill(journeys);
    Soundness.invariantsHold(platform);
  }

  @Test
  void callbacksLostLateTwiceEarlyForgedOrForAnotherTenantSettleEachTaskOnce() {
    Stream.of("LOSE_CALLBACK", "DUPLICATE_CALLBACK", "EARLY_CALLBACK")
        .map(kind -> Fault.next("provisioning", kind).of("acme"))
        .forEach(platform.partners()::script);
    platform
        .partners()
        .script(
            Fault.next("provisioning", "DELAY_CALLBACK")
                .of("globex")
                .after(Duration.ofSeconds(16)));
    TasksOf waiting = new TasksOf(evidence, platform.journey("acme", Damage.none()));
    Journey late = platform.journey("globex", Damage.none());
    Walks.accept(List.of(waiting.journey(), late));
    // Handoffs of fees wait for billing's confirmation meanwhile; nobody knocks for them here.
    CallAttempt victim =
        Awaitility.await("a callback is waited for")
            .atMost(DrillPlatform.PATIENCE)
            .until(() -> waiting.waitingForCallbackOf("provisioning"), Optional::isPresent)
            .orElseThrow();

    CallbackDoor door = platform.callbackDoor();
    String key = victim.idempotencyKey();
    assertThat(door.forged(new Report("forged", "acme", key, "REFUSED"))).isEqualTo(401);
    assertThat(door.signed(new Report("strayed", "globex", key, "REFUSED"))).isEqualTo(404);

    Walks.fulfill(List.of(waiting.journey(), late));
    assertThat(door.signed(new Report("too-late", "acme", key, "REFUSED"))).isEqualTo(202);
    Soundness.invariantsHold(platform);
  }

  private double runsInVain() {
    MetricsPage worker = platform.workerMetrics();
    return worker.sum("fulfillment_jobs_total", "result=\"(FAILED|POSTPONED)\"");
  }

  private static void until(String what, BooleanSupplier condition) {
    Awaitility.await(what)
        .atMost(DrillPlatform.PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(condition::getAsBoolean);
  }
}
