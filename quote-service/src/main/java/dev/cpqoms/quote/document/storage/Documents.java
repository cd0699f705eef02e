package dev.cpqoms.quote.document.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.document.Document;
import dev.cpqoms.quote.quote.domain.DocumentSummary;
import dev.cpqoms.quote.quote.domain.Quote;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The documents of the tenant, one per revision. */
public final class Documents {
  public static final List<Class<?>> MAPPERS = List.of(DocumentMapper.class);

  /** Keeps the document of a revision; the first one stays. */
  public void add(Transaction tx, Quote quote, Document document) {
    tx.mapper(DocumentMapper.class)
        .insert(
            tx.tenant(),
            quote.identity().quoteId(),
            document.summary(),
            document.content(),
            tx.now());
  }

  public Optional<Document> find(Transaction tx, UUID quoteId, int revision) {
    return Optional.ofNullable(tx.mapper(DocumentMapper.class).find(tx.tenant(), quoteId, revision))
        .map(
            row ->
                new Document(
                    new DocumentSummary(row.sha256(), row.revision(), row.templateVersion()),
                    row.content()));
  }
}
