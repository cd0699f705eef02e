package dev.cpqoms.quote.deadline;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.OpenApprovals;
import dev.cpqoms.quote.quote.Turn;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.util.UUID;

/** The offer stood until its last day and nobody accepted it. */
public final class ExpiringQuote implements MeetingDeadlines.DueCommand {
  private final Quotes quotes;
  private final OpenApprovals approvals;
  private final ChangingQuote changing;

  public ExpiringQuote(Quotes quotes, OpenApprovals approvals, ChangingQuote changing) {
    this.quotes = quotes;
    this.approvals = approvals;
    this.changing = changing;
  }

  @Override
  public void give(Transaction tx, UUID quoteId) {
    Quote quote = quotes.get(tx, quoteId);
    Change change =
        switch (quote.expire(tx.now())) {
          case Decision.Yes<Change>(Change yes) -> yes;
          case Decision.No<Change> no -> throw new IllegalStateException(no.rejection().detail());
        };
    changing.keep(tx, new Turn(change, () -> approvals.supersede(tx, quote)), "expireQuote", null);
  }
}
