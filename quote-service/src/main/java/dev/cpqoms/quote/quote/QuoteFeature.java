package dev.cpqoms.quote.quote;

import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.customer.Customers;
import dev.cpqoms.quote.quote.http.CopyResource;
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
  private final ChangingQuote changing;

  public QuoteFeature(Foundation foundation, Customers customers, CatalogVersions catalogs) {
    this.foundation = foundation;
    this.surroundings = new QuoteSurroundings(customers, catalogs);
    this.timeline = new Timeline(foundation.ids());
    this.index = new QuoteIndex(customers);
    this.journal = new QuoteJournal(foundation.outbox(), timeline, index, foundation.audit());
    this.changing = new ChangingQuote(foundation.commands(), quotes, journal);
  }

  public Quotes quotes() {
    return quotes;
  }

  public QuoteSurroundings surroundings() {
    return surroundings;
  }

  /** The frame of every command on quotes. */
  public ChangingQuote changing() {
    return changing;
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
    return new AcceptingQuote(changing, surroundings, handover);
  }

  public List<Object> resources(OpenApprovals approvals) {
    ReadingQuotes reading = new ReadingQuotes(foundation.unitOfWork(), quotes);
    SettlingTerms terms = new SettlingTerms(surroundings);
    NewQuotes fresh = new NewQuotes(foundation.ids(), quotes);
    return List.of(
        new QuotesResource(new CreatingQuote(changing, terms, fresh)),
        new CopyResource(new CopyingQuote(changing, quotes, terms, fresh)),
        new QuoteSearchResource(new SearchingQuotes(foundation.unitOfWork(), index, quotes)),
        new QuoteResource(
            reading,
            new ValidatingQuote(changing, surroundings),
            new RevisingQuote(changing, terms, approvals),
            new CancellingQuote(changing, approvals)),
        new TimelineResource(timeline, foundation.unitOfWork()));
  }
}
