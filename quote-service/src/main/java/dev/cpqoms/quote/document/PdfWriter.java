package dev.cpqoms.quote.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.cpqoms.quote.quote.domain.Quote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Lays XHTML out as PDF. Date and document id come from the quote and not from the clock, so that
 * the same quote gives the same bytes.
 */
public final class PdfWriter {

  public PdfWriter() {
    // The layout engine keeps a log of its own, on standard error; ours gets what matters.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  byte[] write(String xhtml, Quote quote) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.withHtmlContent(xhtml, null);
    builder.withProducer("quote-service");
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = renderer.getPdfDocument()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      stamp(document, quote);
      document.save(content);
    } catch (IOException e) {
      throw new UncheckedIOException("the document cannot be written", e);
    }
    return content.toByteArray();
  }

  private static void stamp(PDDocument document, Quote quote) {
    PDDocumentInformation information = document.getDocumentInformation();
    GregorianCalendar created = calendar(quote.identity().createdAt());
    information.setCreationDate(created);
    information.setModificationDate(created);
    information.setTitle(quote.identity().quoteNumber());
    long id = quote.identity().quoteId().getLeastSignificantBits() + quote.revision();
    document.setDocumentId(id);
  }

  private static GregorianCalendar calendar(Instant instant) {
    return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
  }
}
