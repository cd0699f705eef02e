package dev.cpqoms.workflow.fact;

import dev.cpqoms.blocks.database.Transaction;
import java.util.List;

/** Something that is made out of facts. */
@FunctionalInterface
public interface FactProjection {

  /** Takes facts that were never taken before, in a session across tenants. */
  void take(Transaction tx, List<EngineFact> facts);

  /** Lets go of what a lost log told, before the first facts of the new one are taken. */
  default void forget(Transaction tx, LostLog lost) {}
}
