package dev.cpqoms.quote.revision;

import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.revision.http.RevisionResource;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires the look back at revisions. */
public final class RevisionFeature {
  private final RevisionResource resource;

  public RevisionFeature(Foundation foundation, QuoteFeature quotes) {
    this.resource =
        new RevisionResource(new ReadingRevisions(foundation.unitOfWork(), quotes.quotes()));
  }

  public List<Object> resources() {
    return List.of(resource);
  }
}
