package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuoteJourneyTest {
  private final Desk desk = Desk.open();

  @Test
  void aQuoteGoesFromDraftToItsHandoverWithAnApproval() {
    Desk.Standing submitted = desk.aSubmittedQuote("12.50");
    assertThat(submitted.state()).isEqualTo("APPROVAL_PENDING");
    assertThat(submitted.view().path("totals").path("recurring").path("amount").asText())
        .isEqualTo("281.18");

    Client.Reply approved =
        desk.approver("adam", 1)
            .post(
                submitted.path("approval-decisions"),
                Map.of("revision", 1, "decision", "APPROVE", "reason", "Margin is fine"),
                submitted.etag())
            .expect(200);
    assertThat(approved.json().path("state").asText()).isEqualTo("APPROVED");

    Desk.Standing offered =
        desk.then(new Desk.Standing(approved.json(), approved.etag()), "document", Map.of());
    Client.Reply pdf = desk.sales().get(offered.path("document")).expect(200);
    assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(Hashes.sha256Hex(pdf.bytes()))
        .isEqualTo(offered.view().path("document").path("hash").asText());

    Desk.Standing accepted = desk.then(offered, "accept", Desk.acceptance(offered));
    assertThat(accepted.state()).isEqualTo("CONVERTING_TO_ORDER");
    assertThat(accepted.version()).isEqualTo(offered.version() + 2);

    JsonNode timeline = desk.sales().get(offered.path("timeline")).expect(200).json();
    assertThat(timeline.path("items")).hasSize(9);
    desk.sales().get(offered.path("price-explanation")).expect(200);
    desk.sales().get(offered.path("approval-case")).expect(200);
    desk.sales().get("/v1/quotes?limit=5&state=CONVERTING_TO_ORDER").expect(200);
  }
}
