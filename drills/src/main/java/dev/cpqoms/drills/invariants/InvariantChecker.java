package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.List;

/** Checks every invariant against one snapshot. */
public final class InvariantChecker {

  private static final List<Invariant> ALL =
      List.of(
          new EventsReachKafka(),
          new KafkaHoldsFactsOnly(),
          new DeliveriesKeepOrder(),
          new ConsumersAreOnce(),
          new OneOrderPerQuote(),
          new OneExternalEffect(),
          new CallsEndKnown(),
          new OnlyLegalTransitions(),
          new AuditChain(),
          new TenantsStayApart(),
          new PricesAddUp(),
          new ProcessesFollowOrders(),
          new OneRevisionEverywhere(),
          new AssetsFollowItems());

  private InvariantChecker() {}

  /** The invariants that it knows, in the order of their numbers. */
  public static List<Invariant> invariants() {
    return ALL;
  }

  /** One line per violation, beginning with the invariant's number; empty when all hold. */
  public static List<String> violations(Snapshot snapshot) {
    return ALL.stream()
        .flatMap(
            invariant -> invariant.violations(snapshot).map(found -> invariant.id() + ": " + found))
        .toList();
  }
}
