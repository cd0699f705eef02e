package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import dev.cpqoms.quote.request.GiveReason;

/** Opens the next revision of a quote, out of the catalog version that is active now. */
public final class RevisingQuote {
  private final Commands commands;
  private final Quotes quotes;
  private final QuoteSurroundings surroundings;
  private final OpenApprovals approvals;
  private final QuoteJournal journal;

  public RevisingQuote(
      Commands commands,
      Quotes quotes,
      QuoteSurroundings surroundings,
      OpenApprovals approvals,
      QuoteJournal journal) {
    this.commands = commands;
    this.quotes = quotes;
    this.surroundings = surroundings;
    this.approvals = approvals;
    this.journal = journal;
  }

  public Answer revise(Command<GiveReason> command) {
    return commands.once(
        command,
        tx -> {
          Quote quote = quotes.load(tx, command);
          return quote
              .revise(activeVersion(tx, quote), command.body().reason(), tx.now())
              .map(
                  change -> {
                    quotes.save(tx, change);
                    approvals.supersede(tx, quote);
                    journal.append(tx, change);
                    journal.audit(tx, change, command.type(), command.body().reason());
                    return QuoteAnswers.changed(change);
                  });
        });
  }

  private CatalogReference activeVersion(Transaction tx, Quote quote) {
    CatalogReference pinned = quote.terms().catalog();
    return surroundings
        .catalogs()
        .publication(tx, pinned.catalogId())
        .flatMap(Publication::active)
        .orElse(pinned);
  }
}
