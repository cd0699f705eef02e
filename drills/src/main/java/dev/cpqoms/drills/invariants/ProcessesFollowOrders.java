package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.OrderProcess;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the order, workflow's own record of the start, the engine, and what the engine has told
 * workflow: the last two agree only when its exporter has lost nothing.
 */
final class ProcessesFollowOrders implements Invariant {

  private static final Set<String> ENDED = Set.of("COMPLETED", "CANCELLED", "FAILED", "REFUSED");

  @Override
  public String id() {
    return "I12";
  }

  @Override
  public String sentence() {
    return "At rest, process state and order state agree.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    return snapshot.fulfillment().processes().stream()
        .filter(order -> !agrees(order))
        .map(order -> "order and process disagree: " + order);
  }

  private static boolean agrees(OrderProcess order) {
    if (order.orderState().equals("REFUSED")) {
      return order.startStatus() == null;
    }
    return "STARTED".equals(order.startStatus())
        && order.instanceKey() != null
        && order.running() != ENDED.contains(order.orderState())
        && order.running() == "ACTIVE".equals(order.told())
        && order.told() != null;
  }
}
