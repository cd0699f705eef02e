package dev.cpqoms.quote.conversion;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.quote.Handover;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.Quote;

/** Asks order-service for an order, by the event that carries the whole accepted snapshot. */
public final class Conversion implements Handover {
  private final Containment containment;
  private final AcceptedSnapshots snapshots;

  public Conversion(Containment containment, AcceptedSnapshots snapshots) {
    this.containment = containment;
    this.snapshots = snapshots;
  }

  /** A contained tenant's quotes stay accepted until somebody converts them. */
  @Override
  public Decision<Change> follow(Transaction tx, Change accepted) {
    return containment.isEngaged(tx)
        ? Decision.yes(accepted)
        : accepted.then(quote -> request(tx, quote));
  }

  Decision<Change> convert(Transaction tx, Quote quote) {
    return containment.isEngaged(tx)
        ? QuoteError.CONVERSION_CONTAINED.refuse("Conversion is contained for this tenant.")
        : request(tx, quote);
  }

  private Decision<Change> request(Transaction tx, Quote quote) {
    return quote.convert(snapshots.of(tx, quote), tx.now());
  }
}
