package dev.cpqoms.quote.conversion;

import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.quote.containment.CacheBypassSwitch;
import dev.cpqoms.quote.containment.ContainmentResource;
import dev.cpqoms.quote.containment.ContainmentSwitches;
import dev.cpqoms.quote.containment.TurningSwitch;
import dev.cpqoms.quote.conversion.http.ConversionResource;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.quote.http.AcceptanceResource;
import dev.cpqoms.quote.quote.storage.Deadlines;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires acceptance and conversion, which happen together, and what stops and resumes them. */
public final class ConversionFeature {
  private final Foundation foundation;
  private final QuoteFeature quotes;
  private final ContainmentSwitches switches;
  private final CacheBypassSwitch bypass;
  private final Deadlines deadlines = new Deadlines();
  private final Conversion conversion;

  public ConversionFeature(
      Foundation foundation,
      QuoteFeature quotes,
      PriceSnapshots snapshots,
      ContainmentSwitches switches,
      CacheBypassSwitch bypass) {
    this.foundation = foundation;
    this.quotes = quotes;
    this.switches = switches;
    this.bypass = bypass;
    this.conversion =
        new Conversion(
            switches, new AcceptedSnapshots(quotes.surroundings().customers(), snapshots));
  }

  public List<Object> resources() {
    return List.of(
        new AcceptanceResource(quotes.accepting(conversion)),
        new ConversionResource(new ConvertingQuote(quotes.changing(), conversion)),
        new ContainmentResource(new TurningSwitch(foundation, switches, deadlines, bypass)));
  }

  public List<EventHandler> handlers() {
    return List.of(new OrderOutcomes(quotes.quotes(), quotes.changing()));
  }

  /** What the clock does with a conversion that is let go on. */
  public ConvertingReleased released() {
    return new ConvertingReleased(quotes.quotes(), deadlines, conversion, quotes.changing());
  }
}
