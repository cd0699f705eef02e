package dev.cpqoms.drills.crowd;

import dev.cpqoms.drills.snapshot.Aggregate;
import dev.cpqoms.drills.snapshot.FalloutStanding;
import dev.cpqoms.drills.snapshot.OrderOrigin;
import dev.cpqoms.drills.snapshot.SnapshotReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at the orders of some quotes: which have ended, and which somebody else has to end. */
final class Endings {

  private static final Set<String> ENDED = Set.of("COMPLETED", "CANCELLED", "FAILED");
  private static final Set<String> MOVING =
      Set.of("IN_PROGRESS", "WAITING_CALLBACK", "UNKNOWN_OUTCOME");

  private final SnapshotReader evidence;
  private final Set<UUID> quotes;

  Endings(SnapshotReader evidence, Set<UUID> quotes) {
    this.evidence = evidence;
    this.quotes = quotes;
  }

  /** Whether every quote has its order, and each of them is completed, cancelled or owned. */
  boolean all() {
    List<Aggregate> orders = orders();
    Set<UUID> owned =
        evidence.openFallout().stream()
            .filter(fallout -> !fallout.ownerQueue().isBlank())
            .map(FalloutStanding::orderId)
            .collect(Collectors.toSet());
    Set<UUID> moving =
        evidence.tasks().stream()
            .filter(task -> MOVING.contains(task.state()))
            .map(task -> task.orderId())
            .collect(Collectors.toSet());
    return orders.size() == quotes.size()
        && orders.stream()
            .allMatch(
                order ->
                    ENDED.contains(order.state())
                        || (order.state().equals("FALLOUT")
                            && owned.contains(order.id())
                            && !moving.contains(order.id())));
  }

  /** How many of the orders are in which state; a quote without an order counts as MISSING. */
  Map<String, Long> states() {
    Map<String, Long> states =
        orders().stream()
            .map(Aggregate::state)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long missing = quotes.size() - states.values().stream().mapToLong(Long::longValue).sum();
    if (missing > 0) {
      states.put("MISSING", missing);
    }
    return states;
  }

  private List<Aggregate> orders() {
    Set<UUID> mine =
        evidence.origins().stream()
            .filter(origin -> origin.quoteId() != null && quotes.contains(origin.quoteId()))
            .map(OrderOrigin::orderId)
            .collect(Collectors.toSet());
    return evidence.orders().stream().filter(order -> mine.contains(order.id())).toList();
  }
}
