package dev.cpqoms.quote.document;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.document.storage.Documents;
import dev.cpqoms.quote.quote.AtVersion;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.util.UUID;

/** Reads the document of the current revision. */
public final class ReadingDocument {
  private final UnitOfWork unitOfWork;
  private final Quotes quotes;
  private final Documents documents;

  public ReadingDocument(UnitOfWork unitOfWork, Quotes quotes, Documents documents) {
    this.unitOfWork = unitOfWork;
    this.quotes = quotes;
    this.documents = documents;
  }

  public AtVersion<Document> current(WorkContext context, UUID quoteId) {
    return unitOfWork.run(
        context,
        tx -> {
          Quote quote = quotes.get(tx, quoteId);
          return documents
              .find(tx, quoteId, quote.revision())
              .map(document -> new AtVersion<>(quote.version(), document))
              .orElseThrow(() -> Refusal.notFound("document of this revision"));
        });
  }
}
