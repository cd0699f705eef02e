package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyStep;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the platform leans on goes away or misbehaves. */
class DependencyOutageTest {

  private final DrillPlatform platform = SharedPlatform.get();

  @AfterEach
  void everythingIsBack() {
    platform.start("kafka");
    platform.start("redis");
    platform.partners().clear();
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
    SharedPlatform.invariantsHold();
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
    SharedPlatform.invariantsHold();
  }

  @ParameterizedTest
  @CsvSource({
    "inventory, TIMEOUT_AFTER_EFFECT",
    "provisioning, TIMEOUT_AFTER_EFFECT",
    "billing, TIMEOUT_AFTER_EFFECT",
    "notification, TIMEOUT_AFTER_EFFECT",
    "billing, ERROR_500_AFTER_EFFECT",
    "billing, RESET",
    "inventory, GARBAGE",
    "inventory, THROTTLE_429",
    "provisioning, DUPLICATE_CALLBACK",
    "provisioning, EARLY_CALLBACK"
  })
  void aPartnerThatMisbehavesCausesNoSecondEffect(String partner, String kind) {
    platform.partners().script(partner, kind, 1);
    Journey journey = platform.journey("acme", Damage.none());

    journey.walk();

    assertThat(journey.order().state()).isEqualTo("COMPLETED");
    Snapshot snapshot = SharedPlatform.invariantsHold();
    assertThat(
            snapshot.fulfillment().effects().stream()
                .filter(effect -> effect.partner().equals(partner))
                .collect(Collectors.groupingBy(Effect::reference, Collectors.counting()))
                .values()
                .stream()
                .map(Function.identity()))
        .isNotEmpty()
        .containsOnly(1L);
  }
}
