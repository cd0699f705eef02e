package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.quote.domain.Change;

/** What comes after an acceptance: the quote goes on to become an order, unless contained. */
@FunctionalInterface
public interface Handover {

  Decision<Change> follow(Transaction tx, Change accepted);
}
