package dev.cpqoms.quote.document;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.json.Hashes;
import dev.cpqoms.quote.customer.Customer;
import dev.cpqoms.quote.customer.Customers;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.domain.DocumentSummary;
import dev.cpqoms.quote.quote.domain.Quote;

/** Prints a revision: the same revision and template always give the same bytes. */
public final class DocumentPress {
  private final QuoteTemplates templates;
  private final PdfWriter pdf;
  private final Customers customers;
  private final PriceSnapshots snapshots;

  public DocumentPress(
      QuoteTemplates templates, PdfWriter pdf, Customers customers, PriceSnapshots snapshots) {
    this.templates = templates;
    this.pdf = pdf;
    this.customers = customers;
    this.snapshots = snapshots;
  }

  /** A first print, in the newest layout. */
  Document print(Transaction tx, Quote quote) {
    return print(tx, quote, templates.newest());
  }

  /** What was printed in this layout, once more. */
  Document printAgain(Transaction tx, Quote quote, String templateVersion) {
    return print(tx, quote, templates.version(templateVersion));
  }

  private Document print(Transaction tx, Quote quote, QuoteTemplate template) {
    Customer customer = customers.find(tx, quote.terms().customerId()).orElseThrow();
    PriceSnapshot price =
        snapshots.find(tx, quote.identity().quoteId(), quote.revision()).orElseThrow();
    QuoteSheet sheet = QuoteSheet.of(quote, customer, price, template.version());
    byte[] content = pdf.write(template.fill(sheet), quote);
    return new Document(
        new DocumentSummary(Hashes.sha256Hex(content), quote.revision(), template.version()),
        content);
  }
}
