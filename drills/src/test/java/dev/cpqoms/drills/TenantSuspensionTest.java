package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.drills.snapshot.SnapshotReader;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import dev.cpqoms.sandbox.journey.Journey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One tenant is suspended in the middle of its orders; everything else dies and goes on. */
@ExtendWith(Platforms.class)
class TenantSuspensionTest {

  private static final String HELD = "acme";
  private static final String FREE = "globex";
  private static final Set<String> IN_THE_AIR =
      Set.of("IN_PROGRESS", "WAITING_CALLBACK", "UNKNOWN_OUTCOME");
  private static final String PATH = "/v1/tenant-suspension";

  private final DrillPlatform platform;
  private final SnapshotReader evidence;

  TenantSuspensionTest(DrillPlatform platform) {
    this.platform = platform;
    this.evidence = platform.evidence();
  }

  @AfterEach
  void everybodyMayGoOn() {
    platform.mend();
    if (standing().body().path("suspended").asBoolean()) {
      stand("resume");
    }
  }

  @Test
  void itsOrdersWaitThroughRestartsOthersGoOnAndAfterwardsNothingIsLost() {
    platform
        .partners()
        .script(
            Fault.next("provisioning", "DELAY_CALLBACK")
                .of(HELD)
                .times(8)
                .after(Duration.ofSeconds(10)));
    List<Journey> held = journeys(HELD, 2);
    Walks.accept(held);
    OrderOfJourney order = OrderOfJourney.of(platform, HELD, held.getFirst());
    order.until(
        "a partner works for it",
        () -> order.exists() && order.states("PROVISION_SERVICE").contains("WAITING_CALLBACK"));

    assertThat(stand("suspend").status()).isEqualTo(200);

    order.until(
        "what was in the air has ended",
        () ->
            atRest(order, "PROVISION_SERVICE")
                && atRest(order, "RESERVE_INVENTORY")
                && nothingIsCarried(order));
    long before = effectsOf(order);
    List<Journey> late = journeys(HELD, 1);
    Walks.accept(late);
    OrderOfJourney kept = OrderOfJourney.of(platform, HELD, late.getFirst());
    kept.until("the accepted quote has its order", kept::exists);
    platform.kill("fulfillment-worker");
    platform.stop("order-service");
    platform.start("order-service");
    platform.start("fulfillment-worker");
    Walks.fulfill(accepted(journeys(FREE, 2)));

    assertThat(effectsOf(order)).isEqualTo(before);
    assertThat(kept.state()).isEqualTo("SUBMITTED");
    assertThat(order.state()).isNotEqualTo("COMPLETED");
    assertThat(order.openCases()).isEmpty();
    assertThat(order.cancel().body().path("code").asText()).isEqualTo("TENANT_SUSPENDED");

    assertThat(stand("resume").status()).isEqualTo(200);

    Walks.fulfill(held);
    Walks.fulfill(late);
    assertThat(order.state()).isEqualTo("COMPLETED");
    Soundness.invariantsHold(platform);
  }

  private List<Journey> journeys(String tenant, int many) {
    return IntStream.range(0, many).mapToObj(i -> platform.journey(tenant, Damage.none())).toList();
  }

  private static List<Journey> accepted(List<Journey> journeys) {
    Walks.accept(journeys);
    return journeys;
  }

  private static boolean atRest(OrderOfJourney order, String taskType) {
    return order.states(taskType).stream().noneMatch(IN_THE_AIR::contains);
  }

  private boolean nothingIsCarried(OrderOfJourney order) {
    String path = "/v1/deliveries?limit=100&orderId=" + order.order().orderId();
    return !order.order().read(path).path("items").findValuesAsText("state").contains("IN_FLIGHT");
  }

  private long effectsOf(OrderOfJourney order) {
    return order.effects(evidence.effects()).size();
  }

  private ApiAnswer stand(String command) {
    return platform
        .orders()
        .command(
            PATH + "/" + command,
            token(),
            standing().etag().orElseThrow(),
            JsonNodeFactory.instance.objectNode().put("reason", "a drill"));
  }

  private ApiAnswer standing() {
    return platform.orders().get(PATH, token());
  }

  private String token() {
    return platform.people(HELD).token("ida", "INCIDENT_COMMANDER", 0);
  }
}
