package dev.cpqoms.drills;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.FulfilledItem;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.List;
import java.util.Map;

/** What an order that is not wanted any more may leave at the partners and among the assets. */
final class Leftovers {

  /** The partners' words for doing and for taking back. */
  static final Map<String, String> INVERSE =
      Map.of("RESERVE", "RELEASE", "PROVISION", "DEPROVISION", "ACTIVATE", "REVERSE");

  private Leftovers() {}

  /** Every line is cancelled, no asset is active, and as much was taken back as was done. */
  static void none(OrderOfJourney order, Snapshot snapshot) {
    assertThat(order.items(snapshot))
        .isNotEmpty()
        .noneMatch(FulfilledItem::assetActive)
        .extracting(FulfilledItem::itemState)
        .containsOnly("CANCELLED");
    Map<String, Long> effects = byOperation(order, snapshot.fulfillment().effects());
    INVERSE.forEach(
        (done, undone) -> assertThat(effects.get(undone)).as(undone).isEqualTo(effects.get(done)));
  }

  /** How often the partners did what for the order. */
  static Map<String, Long> byOperation(OrderOfJourney order, List<Effect> ledger) {
    return order.effects(ledger).stream().collect(groupingBy(Effect::operation, counting()));
  }
}
