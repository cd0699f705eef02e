package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Set;
import java.util.stream.Stream;

final class CallsEndKnown implements Invariant {

  private static final Set<String> KNOWN = Set.of("DONE", "REFUSED");

  @Override
  public String id() {
    return "I7";
  }

  @Override
  public String sentence() {
    return "Every external call ends known, or in a fallout case with an owner.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    return snapshot.fulfillment().attempts().stream()
        .filter(attempt -> !KNOWN.contains(attempt.status()) && !attempt.ownedFallout())
        .map(
            attempt ->
                "%s to %s is %s and nobody owns it"
                    .formatted(attempt.idempotencyKey(), attempt.adapter(), attempt.status()));
  }
}
