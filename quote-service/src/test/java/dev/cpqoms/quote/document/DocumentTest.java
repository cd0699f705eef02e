package dev.cpqoms.quote.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.quote.Client;
import dev.cpqoms.quote.Database;
import dev.cpqoms.quote.Desk;
import dev.cpqoms.quote.RunningQuoteService;
import dev.cpqoms.quote.customer.Customers;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private final RunningQuoteService service = RunningQuoteService.shared();
  private final Desk desk = Desk.open();

  @Test
  void theDocumentShowsEverythingTheCustomerAccepts() throws IOException {
    Desk.Standing draft = desk.aDraft();
    Desk.Standing special =
        desk.then(
            draft,
            "revise",
            Map.of(
                "reason",
                "special terms",
                "terms",
                Map.of(
                    "paymentDays", 14, "contractMonths", 24, "special", "On-site within 4 hours")));
    Desk.Standing approved = approved(special);
    Desk.Standing offered = desk.then(approved, "document", Map.of());

    String text = text(desk.sales().get(offered.path("document")).expect(200).bytes());

    assertThat(text)
        .contains(
            offered.view().path("quoteNumber").asText(),
            "Retail GmbH",
            "Revision 2",
            "Business internet",
            "bandwidth: 1G",
            "less 5.00 % (Strategic customer)",
            "179.00",
            offered.view().at("/totals/recurring/amount").asText(),
            "paid within 14 days",
            "at least 24 months",
            "On-site within 4 hours",
            offered.view().path("validUntil").asText().substring(0, 10),
            offered.view().path("priceHash").asText());
    assertThat(offered.view().at("/document/templateVersion").asText()).isEqualTo("quote-2");
  }

  @Test
  void theSameRevisionPrintedAgainGivesTheSameBytesAlsoInAnEarlierLayout() {
    Desk.Standing offered = desk.anOfferedQuote();
    DocumentPress press =
        new DocumentPress(
            new QuoteTemplates(), new PdfWriter(), new Customers(), new PriceSnapshots());
    WorkContext context = new WorkContext(desk.tenant(), Actor.service("test"), "c-1", null, null);

    List<String> hashes =
        service
            .unitOfWork()
            .run(
                context,
                tx -> {
                  Quote quote = new Quotes().get(tx, offered.id());
                  return List.of(
                      press.printAgain(tx, quote, "quote-2").summary().hash(),
                      press.printAgain(tx, quote, "quote-1").summary().hash(),
                      press.printAgain(tx, quote, "quote-1").summary().hash());
                });

    assertThat(hashes.get(0)).isEqualTo(offered.view().at("/document/hash").asText());
    assertThat(hashes.get(1)).isNotEqualTo(hashes.get(0)).isEqualTo(hashes.get(2));
  }

  @Test
  void noDocumentIsPrintedOfAnOfferThatHasRunOut() {
    Desk.Standing approved = desk.aSubmittedQuote("5");
    Database.asOwner(
        desk.tenant().value(),
        "UPDATE quote SET valid_until = ?::timestamptz WHERE quote_id = ?",
        service.clock().instant().minusSeconds(60).toString(),
        approved.id());

    assertThat(
            desk.sales()
                .post(approved.path("document"), Map.of(), approved.etag())
                .expect(409)
                .code())
        .isEqualTo("QUOTE_EXPIRED");
  }

  @Test
  void theDatabaseTakesNoDocumentThatItsHashDoesNotFit() {
    Desk.Standing offered = desk.anOfferedQuote();

    assertThatThrownBy(
            () ->
                Database.asOwner(
                    desk.tenant().value(),
                    "UPDATE quote_document SET content = 'other'::bytea WHERE quote_id = ?",
                    offered.id()))
        .hasMessageContaining("quote_document");
  }

  private Desk.Standing approved(Desk.Standing draft) {
    Desk.Standing configured = desk.then(draft, "configure", Desk.internetAndSdWan("5"));
    Desk.Standing priced = desk.then(configured, "price", Map.of());
    Desk.Standing pending = desk.then(desk.then(priced, "validate", Map.of()), "submit", Map.of());
    Client.Reply reply =
        desk.approver("adam", 3)
            .post(
                pending.path("approval-decisions"),
                Map.of("revision", 2, "decision", "APPROVE", "reason", "fine with me"),
                pending.etag())
            .expect(200);
    return new Desk.Standing(reply.json(), reply.etag());
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
