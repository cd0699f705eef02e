package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.stream.Stream;

/** One sentence of the domain that no failure may make untrue. */
public interface Invariant {

  /** The number that documents use, for example {@code I5}. */
  String id();

  /** The sentence itself. */
  String sentence();

  /** One line per violation, with the identifiers to look for; empty when it holds. */
  Stream<String> violations(Snapshot snapshot);
}
