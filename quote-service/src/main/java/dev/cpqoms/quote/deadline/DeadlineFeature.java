package dev.cpqoms.quote.deadline;

import dev.cpqoms.quote.quote.OpenApprovals;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.quote.domain.Deadline;
import dev.cpqoms.quote.quote.storage.Deadlines;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.Map;

/** Wires what the clock does. */
public final class DeadlineFeature {
  private final MeetingDeadlines meeting;

  public DeadlineFeature(
      Foundation foundation,
      QuoteFeature quotes,
      OpenApprovals approvals,
      MeetingDeadlines.DueCommand released) {
    ExpiringQuote expiring = new ExpiringQuote(quotes.quotes(), approvals, quotes.changing());
    this.meeting =
        new MeetingDeadlines(
            foundation.unitOfWork(),
            new Deadlines(),
            Map.of(Deadline.Command.EXPIRE, expiring, Deadline.Command.CONVERT, released));
  }

  public MeetingDeadlines meeting() {
    return meeting;
  }
}
