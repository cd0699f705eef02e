package dev.cpqoms.quote.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.Turn;
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
  private final ChangingQuote changing;

  public OrderOutcomes(Quotes quotes, ChangingQuote changing) {
    this.quotes = quotes;
    this.changing = changing;
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of(SUBMITTED, REFUSED);
  }

  @Override
  public void handle(Transaction tx, EventEnvelope event) {
    if (!event.data().hasNonNull("sourceQuoteId")) {
      return; // Captured without a quote: no quote waits to hear of it.
    }
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
    changing.keep(tx, Turn.of(change), "take" + event.eventType(), null);
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
