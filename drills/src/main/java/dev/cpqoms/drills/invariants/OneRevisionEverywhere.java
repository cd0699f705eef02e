package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.QuoteEvidence;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

final class OneRevisionEverywhere implements Invariant {

  private static final Set<String> ACCEPTED =
      Set.of("ACCEPTED", "CONVERTING_TO_ORDER", "CONVERTED");

  @Override
  public String id() {
    return "I13";
  }

  @Override
  public String sentence() {
    return "Approval, price, document and acceptance name the same revision.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    return snapshot.commerce().quotes().stream()
        .filter(quote -> ACCEPTED.contains(quote.state()))
        .filter(quote -> !agrees(quote))
        .map(quote -> "quote " + quote.quoteId() + " disagrees with itself: " + quote);
  }

  private static boolean agrees(QuoteEvidence quote) {
    boolean approval =
        quote.approval() == null || Objects.equals(quote.approval(), quote.revision());
    return approval
        && Objects.equals(quote.price(), quote.revision())
        && Objects.equals(quote.document(), quote.revision())
        && Objects.equals(quote.acceptance(), quote.revision());
  }
}
