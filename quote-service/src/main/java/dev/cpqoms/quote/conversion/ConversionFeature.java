package dev.cpqoms.quote.conversion;

import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.quote.conversion.http.ConversionResource;
import dev.cpqoms.quote.conversion.storage.ContainmentSwitches;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.quote.http.AcceptanceResource;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires acceptance and conversion, which happen together. */
public final class ConversionFeature {
  private final QuoteFeature quotes;
  private final Foundation foundation;
  private final Conversion conversion;

  public ConversionFeature(Foundation foundation, QuoteFeature quotes, PriceSnapshots snapshots) {
    this.foundation = foundation;
    this.quotes = quotes;
    this.conversion =
        new Conversion(
            new ContainmentSwitches(),
            new AcceptedSnapshots(quotes.surroundings().customers(), snapshots));
  }

  public List<Object> resources() {
    ConvertingQuote converting =
        new ConvertingQuote(foundation.commands(), quotes.quotes(), conversion, quotes.journal());
    return List.of(
        new AcceptanceResource(quotes.accepting(conversion)), new ConversionResource(converting));
  }

  public List<EventHandler> handlers() {
    return List.of(new OrderOutcomes(quotes.quotes(), quotes.journal()));
  }
}
