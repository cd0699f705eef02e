package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.outbox.DomainEvent;
import dev.cpqoms.blocks.outbox.Outbox;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteEvent;
import dev.cpqoms.quote.quote.domain.QuoteState;
import dev.cpqoms.quote.search.storage.QuoteIndex;
import dev.cpqoms.quote.timeline.Timeline;
import dev.cpqoms.quote.timeline.TimelineEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells everybody who has to know about a change, in the transaction that makes it. */
public final class QuoteJournal {
  private static final String AGGREGATE = "Quote";
  private static final int EVENT_VERSION = 1;

  private final Outbox outbox;
  private final Timeline timeline;
  private final QuoteIndex index;
  private final AuditTrail audit;

  public QuoteJournal(Outbox outbox, Timeline timeline, QuoteIndex index, AuditTrail audit) {
    this.outbox = outbox;
    this.timeline = timeline;
    this.index = index;
    this.audit = audit;
  }

  /**
   * Appends the events of the change: to the outbox for processes, to the timeline for people; and
   * lets the quote be found by its words.
   */
  public void append(Transaction tx, Change change) {
    UUID quoteId = change.after().identity().quoteId();
    long version = change.after().version() - change.events().size();
    for (QuoteEvent event : change.events()) {
      version++;
      outbox.append(
          tx,
          new DomainEvent(
              AGGREGATE, quoteId, version, event.type(), EVENT_VERSION, MoneyJson.written(event)));
      timeline.add(tx, entry(tx, quoteId, version, event));
    }
    index.put(tx, change);
  }

  /** Records who did it, as the last thing in the transaction. */
  public void audit(Transaction tx, Change change, String action, @Nullable String reason) {
    audit.append(
        tx,
        new AuditEntry(
            action,
            "QUOTE",
            change.after().identity().quoteId().toString(),
            Standing.of(change.before()),
            Standing.of(change.after()),
            reason));
  }

  private static TimelineEntry entry(Transaction tx, UUID quoteId, long version, QuoteEvent event) {
    return new TimelineEntry(
        quoteId,
        tx.now(),
        event.type(),
        TimelineWords.of(event),
        tx.context().actor().subject(),
        version,
        event.revision(),
        tx.context().correlationId());
  }

  /** What the audit log keeps of a quote; the events have the rest. */
  record Standing(QuoteState state, int revision, long version) {
    static @Nullable Standing of(@Nullable Quote quote) {
      return quote == null ? null : new Standing(quote.state(), quote.revision(), quote.version());
    }
  }
}
