package dev.cpqoms.quote.quote;

import static dev.cpqoms.quote.QuoteError.CATALOG_UNKNOWN;
import static dev.cpqoms.quote.QuoteError.CUSTOMER_UNKNOWN;
import static dev.cpqoms.quote.QuoteError.VALIDATION_FAILED;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.domain.Change;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteIdentity;
import dev.cpqoms.quote.quote.domain.QuoteTerms;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.time.Instant;

/** Begins a quote for a customer, out of the active version of a catalog. */
public final class CreatingQuote {
  private final Commands commands;
  private final Quotes quotes;
  private final QuoteSurroundings surroundings;
  private final QuoteJournal journal;
  private final IdSource ids;

  public CreatingQuote(
      Commands commands,
      Quotes quotes,
      QuoteSurroundings surroundings,
      QuoteJournal journal,
      IdSource ids) {
    this.commands = commands;
    this.quotes = quotes;
    this.surroundings = surroundings;
    this.journal = journal;
    this.ids = ids;
  }

  public Answer create(Command<CreateQuote> command) {
    return commands.once(
        command,
        tx ->
            terms(tx, command.body())
                .map(terms -> Quote.create(identity(tx), terms))
                .map(
                    change -> {
                      quotes.save(tx, change);
                      journal.append(tx, change);
                      journal.audit(tx, change, command.type(), null);
                      return created(change);
                    }));
  }

  private QuoteIdentity identity(Transaction tx) {
    return new QuoteIdentity(
        ids.next(), quotes.nextNumber(tx), tx.context().actor().subject(), tx.now());
  }

  private Decision<QuoteTerms> terms(Transaction tx, CreateQuote body) {
    Instant until =
        body.validUntil() == null ? tx.now().plus(QuoteTerms.USUAL_VALIDITY) : body.validUntil();
    if (until.isBefore(tx.now())) {
      return VALIDATION_FAILED.refuse("validUntil is in the past.");
    }
    if (surroundings.customers().find(tx, body.customerId()).isEmpty()) {
      return CUSTOMER_UNKNOWN.refuse("There is no customer " + body.customerId() + ".");
    }
    return surroundings
        .catalogs()
        .publication(tx, body.catalogId())
        .flatMap(Publication::active)
        .filter(
            version -> surroundings.catalogs().priceList(tx, version, body.currency()).isPresent())
        .map(
            version ->
                Decision.yes(new QuoteTerms(body.customerId(), version, body.currency(), until)))
        .orElseGet(
            () ->
                CATALOG_UNKNOWN.refuse(
                    "There is no published catalog %s with a price list in %s."
                        .formatted(body.catalogId(), body.currency())));
  }

  private static Representation created(Change change) {
    QuoteView view = QuoteView.of(change.after());
    return Representation.created(
        "/v1/quotes/" + view.quoteId(), view.version(), MoneyJson.tree(view));
  }
}
