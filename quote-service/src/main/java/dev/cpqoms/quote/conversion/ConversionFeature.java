package dev.cpqoms.quote.conversion;

import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.quote.conversion.http.ConversionResource;
import dev.cpqoms.quote.conversion.storage.ContainmentSwitches;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.quote.http.AcceptanceResource;
import java.util.List;

/** Wires acceptance and conversion, which happen together. */
public final class ConversionFeature {
  private final QuoteFeature quotes;
  private final Conversion conversion;

  public ConversionFeature(QuoteFeature quotes, PriceSnapshots snapshots) {
    this.quotes = quotes;
    this.conversion =
        new Conversion(
            new ContainmentSwitches(),
            new AcceptedSnapshots(quotes.surroundings().customers(), snapshots));
  }

  public List<Object> resources() {
    ConvertingQuote converting = new ConvertingQuote(quotes.changing(), conversion);
    return List.of(
        new AcceptanceResource(quotes.accepting(conversion)), new ConversionResource(converting));
  }

  public List<EventHandler> handlers() {
    return List.of(new OrderOutcomes(quotes.quotes(), quotes.changing()));
  }
}
