package dev.cpqoms.quote.quote;

import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.customer.Customers;
import dev.cpqoms.quote.quote.http.QuoteResource;
import dev.cpqoms.quote.quote.http.QuotesResource;
import dev.cpqoms.quote.quote.storage.Quotes;
import dev.cpqoms.quote.search.SearchingQuotes;
import dev.cpqoms.quote.search.http.QuoteSearchResource;
import dev.cpqoms.quote.search.storage.QuoteIndex;
import dev.cpqoms.quote.timeline.Timeline;
import dev.cpqoms.quote.timeline.TimelineResource;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires quotes and their timeline, which every other feature builds on. */
public final class QuoteFeature {
  private final Foundation foundation;
  private final QuoteSurroundings surroundings;
  private final Quotes quotes = new Quotes();
  private final Timeline timeline;
  private final QuoteIndex index;
  private final QuoteJournal journal;

  public QuoteFeature(Foundation foundation, Customers customers, CatalogVersions catalogs) {
    this.foundation = foundation;
    this.surroundings = new QuoteSurroundings(customers, catalogs);
    this.timeline = new Timeline(foundation.ids());
    this.index = new QuoteIndex(customers);
    this.journal = new QuoteJournal(foundation.outbox(), timeline, index, foundation.audit());
  }

  public Quotes quotes() {
    return quotes;
  }

  public QuoteSurroundings surroundings() {
    return surroundings;
  }

  public QuoteJournal journal() {
    return journal;
  }

  public Timeline timeline() {
    return timeline;
  }

  public PinnedCatalog pinnedCatalog() {
    return new PinnedCatalog(foundation.unitOfWork(), quotes, surroundings.catalogs());
  }

  /** Acceptance, which goes on with the handover. */
  public AcceptingQuote accepting(Handover handover) {
    return new AcceptingQuote(foundation.commands(), quotes, surroundings, handover, journal);
  }

  public List<Object> resources(OpenApprovals approvals) {
    ReadingQuotes reading = new ReadingQuotes(foundation.unitOfWork(), quotes);
    return List.of(
        new QuotesResource(
            new CreatingQuote(
                foundation.commands(), quotes, surroundings, journal, foundation.ids())),
        new QuoteSearchResource(new SearchingQuotes(foundation.unitOfWork(), index, quotes)),
        new QuoteResource(
            reading,
            new ValidatingQuote(foundation.commands(), quotes, surroundings, journal),
            new RevisingQuote(foundation.commands(), quotes, surroundings, approvals, journal),
            new CancellingQuote(foundation.commands(), quotes, approvals, journal)),
        new TimelineResource(timeline, foundation.unitOfWork()));
  }
}
