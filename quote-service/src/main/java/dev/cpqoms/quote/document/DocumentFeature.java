package dev.cpqoms.quote.document;

import dev.cpqoms.quote.document.http.DocumentResource;
import dev.cpqoms.quote.document.storage.Documents;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires documents. */
public final class DocumentFeature {

  private final DocumentResource resource;

  public DocumentFeature(Foundation foundation, QuoteFeature quotes, PriceSnapshots snapshots) {
    Documents documents = new Documents();
    DocumentPress press =
        new DocumentPress(
            new QuoteTemplates(), new PdfWriter(), quotes.surroundings().customers(), snapshots);
    this.resource =
        new DocumentResource(
            new GeneratingDocument(quotes.changing(), press, documents),
            new ReadingDocument(foundation.unitOfWork(), quotes.quotes(), documents));
  }

  public List<Object> resources() {
    return List.of(resource);
  }
}
