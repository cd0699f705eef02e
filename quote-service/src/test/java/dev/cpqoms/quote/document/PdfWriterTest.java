package dev.cpqoms.quote.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.json.Hashes;
import dev.cpqoms.quote.catalog.domain.ChargeType;
import dev.cpqoms.quote.customer.Customer;
import dev.cpqoms.quote.customer.CustomerTier;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.domain.PricedLine;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteState;
import dev.cpqoms.quote.quote.domain.SampleQuotes;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {
  private static final Quote QUOTE = SampleQuotes.in(QuoteState.APPROVED);
  private static final Customer CUSTOMER =
      new Customer("retail", "Retail <GmbH> & Co", CustomerTier.STANDARD, 1, SampleQuotes.NOW);
  private static final PriceSnapshot PRICE =
      new PriceSnapshot(
          "main",
          1,
          "EUR",
          List.of(
              new PricedLine(
                  "line-1",
                  ChargeType.RECURRING,
                  List.of(),
                  new BigDecimal("281.18"),
                  1,
                  new BigDecimal("281.18"))),
          SampleQuotes.totals("0.00", "281.18"));

  @Test
  void theSameRevisionGivesTheSameBytes() {
    assertThat(Hashes.sha256Hex(print())).isEqualTo(Hashes.sha256Hex(print()));
  }

  @Test
  void noDateOfTheDocumentComesFromTheClock() throws IOException {
    try (var document = Loader.loadPDF(print())) {
      var information = document.getDocumentInformation();
      assertThat(information.getCreationDate().toInstant()).isEqualTo(SampleQuotes.NOW);
      assertThat(information.getModificationDate().toInstant()).isEqualTo(SampleQuotes.NOW);
    }
  }

  @Test
  void whatIsFilledInIsShownAsItIs() throws IOException {
    try (var document = Loader.loadPDF(print())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Q-2026-000001", "Retail <GmbH> & Co", "281.18 EUR", "Business internet");
    }
  }

  private static byte[] print() {
    return new PdfWriter()
        .write(
            new QuoteTemplates().newest().fill(QuoteSheet.of(QUOTE, CUSTOMER, PRICE, "quote-2")),
            QUOTE);
  }
}
