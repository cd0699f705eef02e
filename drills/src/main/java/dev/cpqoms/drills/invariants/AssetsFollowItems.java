package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.FulfilledItem;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.stream.Stream;

final class AssetsFollowItems implements Invariant {

  @Override
  public String id() {
    return "I14";
  }

  @Override
  public String sentence() {
    return "An asset is active only under a completed item; a completed order has all its assets"
        + " and billing handoffs.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    return snapshot.fulfillment().items().stream()
        .filter(item -> early(item) || incomplete(item))
        .map(item -> "item disagrees with its order: " + item);
  }

  private static boolean early(FulfilledItem item) {
    return item.assetActive() && !item.itemState().equals("COMPLETED");
  }

  private static boolean incomplete(FulfilledItem item) {
    boolean ownsSomething = !item.offeringType().equals("FEE");
    return item.orderState().equals("COMPLETED")
        && (!item.itemState().equals("COMPLETED")
            || (ownsSomething && !item.assetActive())
            || item.openHandoffs() > 0);
  }
}
