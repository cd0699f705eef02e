package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.OrderOrigin;
import dev.cpqoms.drills.snapshot.QuoteEvidence;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class OneOrderPerQuote implements Invariant {

  private record Revision(String tenant, UUID quoteId, int revision) {}

  @Override
  public String id() {
    return "I5";
  }

  @Override
  public String sentence() {
    return "One primary order per accepted quote revision.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Map<Revision, Long> orders =
        snapshot.fulfillment().orders().stream()
            .map(OneOrderPerQuote::origin)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Stream<String> twice =
        orders.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> entry.getKey() + " has " + entry.getValue() + " orders");
    Stream<String> none =
        snapshot.commerce().quotes().stream()
            .filter(quote -> quote.state().equals("CONVERTED"))
            .map(OneOrderPerQuote::revision)
            .filter(revision -> !orders.containsKey(revision))
            .map(revision -> revision + " is CONVERTED and has no order");
    return Stream.concat(twice, none);
  }

  private static Revision origin(OrderOrigin order) {
    return new Revision(order.tenant(), order.quoteId(), order.quoteRevision());
  }

  private static Revision revision(QuoteEvidence quote) {
    return new Revision(quote.tenant(), quote.quoteId(), quote.revision());
  }
}
