package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.sandbox.journey.Journey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The worker is killed during a call of every kind that has taken effect already: on the way
 * forwards, on the way back, and while accepted work is cancelled. That each call took effect once
 * is what the invariants say.
 */
@ExtendWith(Platforms.class)
class WorkerDeathAtEachCallTest {

  private static final String WORKER = "fulfillment-worker";
  private static final Map<String, String> PARTNERS =
      Map.of(
          "RESERVE", "inventory",
          "RELEASE", "inventory",
          "PROVISION", "provisioning",
          "DEPROVISION", "provisioning",
          "CANCEL", "provisioning",
          "ACTIVATE", "billing",
          "REVERSE", "billing",
          "NOTIFY", "notification");

  private final DrillPlatform platform;

  WorkerDeathAtEachCallTest(DrillPlatform platform) {
    this.platform = platform;
  }

  @Test
  void whatItWasDoingIsDoneOnceAndWhatIsUnwantedIsGone() throws Exception {
    OrderOfJourney back = unwantedOnItsWay("acme");
    try (ExecutorService ways = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> backwards = ways.submit(() -> goesBack(back));
      Future<?> forwards = ways.submit(() -> goesForwards("globex"));
      backwards.get();
      forwards.get();
    }
    OrderOfJourney cancelled = isCancelledAtThePartner("acme");

    Snapshot snapshot = Soundness.invariantsHold(platform);
    Leftovers.none(back, snapshot);
    Leftovers.none(cancelled, snapshot);
    assertThat(Leftovers.byOperation(cancelled, snapshot.fulfillment().effects()))
        .containsKey("CANCEL")
        .doesNotContainKeys("PROVISION", "DEPROVISION");
  }

  private void goesForwards(String tenant) {
    List<String> calls = List.of("RESERVE", "PROVISION", "ACTIVATE", "NOTIFY");
    calls.forEach(call -> hangs(call, tenant));
    OrderOfJourney order = accepted(tenant);
    calls.forEach(call -> diesDuring(call, order));
    order.awaitState("COMPLETED");
  }

  /** Lines are done and one is not: once the customer is told there is no way back. */
  private OrderOfJourney unwantedOnItsWay(String tenant) {
    platform.partners().script(Fault.next("billing", "LOSE_CALLBACK").of(tenant).times(2));
    OrderOfJourney order = accepted(tenant);
    order.until(
        "a line waits for its confirmation",
        () ->
            order.exists()
                && order.states("ACTIVATE_BILLING").contains("COMPLETED")
                && order.states("ACTIVATE_BILLING").contains("WAITING_CALLBACK"));
    return order;
  }

  private void goesBack(OrderOfJourney order) {
    List<String> calls = List.of("REVERSE", "DEPROVISION", "RELEASE");
    calls.forEach(call -> hangs(call, order.tenant()));
    assertThat(order.cancel().status()).isEqualTo(200);
    calls.forEach(call -> diesDuring(call, order));
    order.awaitState("CANCELLED");
  }

  private OrderOfJourney isCancelledAtThePartner(String tenant) {
    platform
        .partners()
        .script(
            Fault.next("provisioning", "DELAY_CALLBACK")
                .at("PROVISION")
                .times(20)
                .after(Duration.ofMinutes(5)));
    hangs("CANCEL", tenant);
    OrderOfJourney order = accepted(tenant);
    order.until(
        "everything is accepted",
        () -> order.exists() && Set.of("WAITING_CALLBACK").equals(provisioning(order)));
    assertThat(order.cancel().status()).isEqualTo(200);
    diesDuring("CANCEL", order);
    order.awaitState("CANCELLED");
    return order;
  }

  private static Set<String> provisioning(OrderOfJourney order) {
    return Set.copyOf(order.states("PROVISION_SERVICE"));
  }

  private OrderOfJourney accepted(String tenant) {
    Journey journey = platform.journey(tenant, Damage.none());
    Walks.accept(List.of(journey));
    return OrderOfJourney.of(platform, tenant, journey);
  }

  /** The next call of the kind takes effect and is not answered. */
  private void hangs(String call, String tenant) {
    String partner = Objects.requireNonNull(PARTNERS.get(call));
    platform.partners().script(Fault.next(partner, "TIMEOUT_AFTER_EFFECT").of(tenant).at(call));
  }

  private void diesDuring(String call, OrderOfJourney order) {
    order.until(
        call + " has taken effect",
        () -> Leftovers.byOperation(order, platform.evidence().effects()).containsKey(call));
    synchronized (this) {
      platform.kill(WORKER);
      platform.start(WORKER);
    }
  }
}
