package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.OrderOrigin;
import dev.cpqoms.drills.snapshot.QuoteEvidence;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Map;
import java.util.Optional;
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
    return "One primary order per accepted quote revision; any other order says that it has none.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Map<Revision, Long> orders =
        snapshot.fulfillment().orders().stream()
            .flatMap(order -> origin(order).stream())
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
    Stream<String> unexplained =
        snapshot.fulfillment().orders().stream()
            .filter(order -> order.isDirect() == origin(order).isPresent())
            .map(order -> order + " is neither from a quote nor without one");
    return Stream.of(twice, none, unexplained).flatMap(Function.identity());
  }

  private static Optional<Revision> origin(OrderOrigin order) {
    return Optional.ofNullable(order.quoteId())
        .map(quoteId -> new Revision(order.tenant(), quoteId, order.quoteRevision()));
  }

  private static Revision revision(QuoteEvidence quote) {
    return new Revision(quote.tenant(), quote.quoteId(), quote.revision());
  }
}
