package dev.cpqoms.quote.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.quote.quote.QuoteJournal;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.ConversionOutcome;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.util.Set;
import java.util.UUID;

/**
 * Takes over what order-service made of a handed-over quote: its order, or the reason why there is
 * none. A fact that does not fit the quote is a fault: it is tried again and then set aside, never
 * skipped in silence.
 */
public final class OrderOutcomes implements EventHandler {
  private static final String SUBMITTED = "OrderSubmitted";
  private static final String REFUSED = "OrderRefused";

  private final Quotes quotes;
  private final QuoteJournal journal;

  public OrderOutcomes(Quotes quotes, QuoteJournal journal) {
    this.quotes = quotes;
    this.journal = journal;
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of(SUBMITTED, REFUSED);
  }

  @Override
  public void handle(Transaction tx, EventEnvelope event) {
    Quote quote = handedOver(tx, event.data());
    ConversionOutcome outcome = outcome(event);
    if (outcome.equals(quote.evidence().conversion())) {
      return;
    }
    Change change =
        switch (quote.conclude(outcome, tx.now())) {
          case Decision.Yes<Change>(Change yes) -> yes;
          case Decision.No<Change> no ->
              throw new IllegalStateException(event.eventType() + ": " + no.rejection().detail());
        };
    quotes.save(tx, change);
    journal.append(tx, change);
    journal.audit(tx, change, "take" + event.eventType(), null);
  }

  private Quote handedOver(Transaction tx, JsonNode data) {
    UUID quoteId = UUID.fromString(data.path("sourceQuoteId").asText());
    Quote quote =
        quotes
            .find(tx, quoteId)
            .orElseThrow(() -> new IllegalStateException("there is no quote " + quoteId));
    int revision = data.path("sourceQuoteRevision").asInt();
    if (quote.revision() != revision) {
      throw new IllegalStateException(
          "the order is about revision %d of quote %s, which is at %d"
              .formatted(revision, quoteId, quote.revision()));
    }
    return quote;
  }

  private static ConversionOutcome outcome(EventEnvelope event) {
    JsonNode data = event.data();
    return SUBMITTED.equals(event.eventType())
        ? new ConversionOutcome.Ordered(
            UUID.fromString(data.path("orderId").asText()), data.path("orderNumber").asText())
        : new ConversionOutcome.Refused(data.path("code").asText(), data.path("detail").asText());
  }
}
