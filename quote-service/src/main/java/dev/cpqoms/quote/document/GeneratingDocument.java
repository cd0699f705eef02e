package dev.cpqoms.quote.document;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.document.storage.Documents;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.Turn;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;

/** Generates the document of an approved revision; a revision has one document for ever. */
public final class GeneratingDocument {
  private final ChangingQuote changing;
  private final DocumentPress press;
  private final Documents documents;

  public GeneratingDocument(ChangingQuote changing, DocumentPress press, Documents documents) {
    this.changing = changing;
    this.press = press;
    this.documents = documents;
  }

  public Answer generate(Command<?> command) {
    return changing.by(
        command,
        (tx, quote) ->
            quote
                .knows(QuoteCommand.GENERATE_DOCUMENT)
                .map(ok -> document(tx, quote))
                .flatMap(document -> documented(tx, quote, document)));
  }

  private Decision<Turn> documented(Transaction tx, Quote quote, Document document) {
    return quote
        .document(document.summary(), tx.now())
        .map(change -> new Turn(change, () -> documents.add(tx, quote, document)));
  }

  /** The one that the revision has; printed anew only when there is none. */
  private Document document(Transaction tx, Quote quote) {
    return documents
        .find(tx, quote.identity().quoteId(), quote.revision())
        .orElseGet(() -> press.print(tx, quote));
  }
}
