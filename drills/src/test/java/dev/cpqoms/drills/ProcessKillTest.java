package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each process and each server dies without notice in the middle of the way, and comes back. */
class ProcessKillTest {

  private final DrillPlatform platform = SharedPlatform.get();

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
  void killedWhileTheOrderIsInProgressItCompletesOnce(String process) {
    Damage damage = Damage.whenOrderIs("IN_PROGRESS", () -> killAndRestart(process));
    Journey journey = platform.journey("acme", damage);

    journey.walk();

    assertThat(damage.wasDone()).as("the process was killed").isTrue();
    assertThat(journey.order().state()).isEqualTo("COMPLETED");
    SharedPlatform.invariantsHold();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"quote-service", "order-service", "workflow", "outbox-publisher", "postgres"})
  void killedRightAfterTheAcceptanceTheQuoteIsConvertedOnce(String process) {
    Damage damage = Damage.before(JourneyStep.FULFILL, () -> killAndRestart(process));
    Journey journey = platform.journey("globex", damage);

    journey.walk();

    assertThat(damage.wasDone()).as("the process was killed").isTrue();
    SharedPlatform.quoteIsConverted(journey);
    SharedPlatform.invariantsHold();
  }

  private void killAndRestart(String process) {
    platform.kill(process);
    platform.start(process);
  }
}
