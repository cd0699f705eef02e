package dev.cpqoms.quote.document;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.document.storage.Documents;
import dev.cpqoms.quote.quote.QuoteAnswers;
import dev.cpqoms.quote.quote.QuoteJournal;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteCommand;
import dev.cpqoms.quote.quote.storage.Quotes;

/** Generates the document of an approved revision; a revision has one document for ever. */
public final class GeneratingDocument {
  private final Commands commands;
  private final Quotes quotes;
  private final DocumentPress press;
  private final Documents documents;
  private final QuoteJournal journal;

  public GeneratingDocument(
      Commands commands,
      Quotes quotes,
      DocumentPress press,
      Documents documents,
      QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.press = press;
    this.documents = documents;
    this.journal = journal;
  }

  public Answer generate(Command<?> command) {
    return commands.once(
        command,
        tx -> {
          Quote quote = quotes.load(tx, command);
          return quote
              .knows(QuoteCommand.GENERATE_DOCUMENT)
              .map(ok -> document(tx, quote))
              .flatMap(
                  document ->
                      quote
                          .document(document.summary(), tx.now())
                          .map(
                              change -> {
                                quotes.save(tx, change);
                                documents.add(tx, quote, document);
                                journal.append(tx, change);
                                journal.audit(tx, change, command.type(), null);
                                return QuoteAnswers.changed(change);
                              }));
        });
  }

  private Document document(Transaction tx, Quote quote) {
    return documents
        .find(tx, quote.identity().quoteId(), quote.revision())
        .orElseGet(() -> press.print(tx, quote));
  }
}
