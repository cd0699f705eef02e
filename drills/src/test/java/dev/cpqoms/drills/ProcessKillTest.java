package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyStep;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each process and each server dies without notice and comes back, while one order is in progress
 * and another quote has just been accepted.
 */
@Order(1)
@ExtendWith(Platforms.class)
class ProcessKillTest {

  private final DrillPlatform platform;

  ProcessKillTest(DrillPlatform platform) {
    this.platform = platform;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quote-service",
        "order-service",
        "workflow",
        "outbox-publisher",
        "fulfillment-worker",
        "external-systems",
        "postgres",
        "kafka",
        "redis",
        "zeebe"
      })
  void killedInTheMiddleOfTheWayEverythingCompletesOnce(String process) {
    Journey accepted = platform.journey("globex", Damage.none());
    until(JourneyStep.ACCEPT, accepted);
    Damage damage =
        Damage.whenOrderIs(
            "IN_PROGRESS",
            () -> {
              accepted.perform(JourneyStep.ACCEPT);
              killAndRestart(process);
            });
    Journey inProgress = platform.journey("acme", damage);
    platform
        .partners()
        .script(
            Fault.next("provisioning", "DELAY_CALLBACK").of("acme").after(Duration.ofSeconds(2)));

    inProgress.walk();
    accepted.perform(JourneyStep.FULFILL);

    assertThat(damage.wasDone()).as("the process was killed").isTrue();
    assertThat(inProgress.order().state()).isEqualTo("COMPLETED");
    assertThat(accepted.order().state()).isEqualTo("COMPLETED");
    Soundness.quoteIsConverted(accepted);
    Soundness.invariantsHold(platform);
  }

  private static void until(JourneyStep end, Journey journey) {
    for (JourneyStep step : JourneyStep.values()) {
      if (step.compareTo(end) < 0) {
        journey.perform(step);
      }
    }
  }

  private void killAndRestart(String process) {
    platform.kill(process);
    platform.start(process);
  }
}
