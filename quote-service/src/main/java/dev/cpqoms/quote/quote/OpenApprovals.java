package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.quote.domain.Quote;

/** The approval cases that wait for a decision. */
@FunctionalInterface
public interface OpenApprovals {

  /** Closes the open case of a quote that goes another way, if it has one. */
  void supersede(Transaction tx, Quote quote);
}
