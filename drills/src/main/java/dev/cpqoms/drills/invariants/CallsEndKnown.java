package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.CallAttempt;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Set;
import java.util.stream.Stream;

final class CallsEndKnown implements Invariant {

  private static final Set<String> KNOWN = Set.of("DONE", "REFUSED");
  private static final String GIVEN_UP = "GIVEN_UP";

  @Override
  public String id() {
    return "I7";
  }

  @Override
  public String sentence() {
    return "Every external call ends known, or in an open fallout case with an owner, within its"
        + " time.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Stream<String> unknown =
        snapshot.fulfillment().attempts().stream()
            .filter(attempt -> !isKnown(attempt) && !attempt.inHand().owned())
            .map(
                attempt ->
                    "%s to %s is %s and nobody owns it"
                        .formatted(attempt.idempotencyKey(), attempt.adapter(), attempt.status()));
    Stream<String> late =
        snapshot.fulfillment().attempts().stream()
            .filter(attempt -> attempt.inHand().overdue())
            .map(
                attempt ->
                    "%s to %s is %s beyond its time"
                        .formatted(attempt.idempotencyKey(), attempt.adapter(), attempt.status()));
    return Stream.concat(unknown, late);
  }

  /** What was given up is known as soon as its task has ended otherwise. */
  private static boolean isKnown(CallAttempt attempt) {
    return KNOWN.contains(attempt.status())
        || (attempt.status().equals(GIVEN_UP) && attempt.inHand().settledSince());
  }
}
