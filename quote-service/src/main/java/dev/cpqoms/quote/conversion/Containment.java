package dev.cpqoms.quote.conversion;

import dev.cpqoms.blocks.database.Transaction;

/** Whether an incident commander has stopped conversion for the tenant. */
@FunctionalInterface
public interface Containment {

  boolean isEngaged(Transaction tx);
}
