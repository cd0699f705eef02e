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
  private final QuoteTemplate template;
  private final PdfWriter pdf;
  private final Customers customers;
  private final PriceSnapshots snapshots;

  public DocumentPress(
      QuoteTemplate template, PdfWriter pdf, Customers customers, PriceSnapshots snapshots) {
    this.template = template;
    this.pdf = pdf;
    this.customers = customers;
    this.snapshots = snapshots;
  }

  Document print(Transaction tx, Quote quote) {
    Customer customer = customers.find(tx, quote.terms().customerId()).orElseThrow();
    PriceSnapshot price =
        snapshots.find(tx, quote.identity().quoteId(), quote.revision()).orElseThrow();
    byte[] content = pdf.write(template.fill(QuoteSheet.of(quote, customer, price)), quote);
    return new Document(
        new DocumentSummary(Hashes.sha256Hex(content), quote.revision(), template.version()),
        content);
  }
}
