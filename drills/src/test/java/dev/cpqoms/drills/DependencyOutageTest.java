package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyStep;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the platform leans on goes away or misbehaves. */
@ExtendWith(Platforms.class)
class DependencyOutageTest {

  private final DrillPlatform platform;

  DependencyOutageTest(DrillPlatform platform) {
    this.platform = platform;
  }

  @Test
  void withKafkaStoppedAQuoteIsAcceptedAndItsOrderCompletesLater() {
    Journey journey = platform.journey("acme", Damage.none());
    for (JourneyStep step : JourneyStep.values()) {
      if (step == JourneyStep.ACCEPT) {
        platform.stop("kafka");
      }
      if (step == JourneyStep.FULFILL) {
        assertThat(journey.quote().state()).isIn("ACCEPTED", "CONVERTING_TO_ORDER");
        platform.start("kafka");
      }
      journey.perform(step);
    }

    assertThat(journey.order().state()).isEqualTo("COMPLETED");
    Soundness.invariantsHold(platform);
  }

  @Test
  void withRedisStoppedTheAnswersAreTheSame() {
    Journey with = platform.journey("acme", Damage.none());
    with.walk();
    platform.kill("redis");
    Journey without = platform.journey("acme", Damage.none());

    without.walk();

    assertThat(without.quote().quote().path("totals"))
        .isEqualTo(with.quote().quote().path("totals"));
    assertThat(without.quote().quote().path("priceHash").asText())
        .isNotEmpty()
        .isEqualTo(with.quote().quote().path("priceHash").asText());
    Soundness.invariantsHold(platform);
  }

  @Test
  void partnersThatMisbehaveInEveryWayCauseNoSecondEffect() {
    List.of(
            Fault.next("inventory", "TIMEOUT_AFTER_EFFECT"),
            Fault.next("inventory", "GARBAGE"),
            Fault.next("inventory", "THROTTLE_429"),
            Fault.next("provisioning", "TIMEOUT_AFTER_EFFECT"),
            Fault.next("provisioning", "DUPLICATE_CALLBACK"),
            Fault.next("provisioning", "EARLY_CALLBACK"),
            Fault.next("billing", "TIMEOUT_AFTER_EFFECT"),
            Fault.next("billing", "ERROR_500_AFTER_EFFECT"),
            Fault.next("billing", "RESET"),
            Fault.next("notification", "TIMEOUT_AFTER_EFFECT"))
        .forEach(platform.partners()::script);
    List<Journey> journeys =
        Stream.generate(() -> platform.journey("acme", Damage.none())).limit(3).toList();

    Walks.accept(journeys);
    Walks.fulfill(journeys);

    assertThat(platform.partners().inForce()).as("faults that met no call").isZero();
    Snapshot snapshot = Soundness.invariantsHold(platform);
    assertThat(
            journeys.stream()
                .map(journey -> OrderOfJourney.of(platform, "acme", journey))
                .flatMap(order -> order.effects(snapshot.fulfillment().effects()).stream())
                .collect(
                    Collectors.groupingBy(
                        effect -> effect.partner() + effect.reference(), Collectors.counting()))
                .values())
        .isNotEmpty()
        .containsOnly(1L);
  }
}
