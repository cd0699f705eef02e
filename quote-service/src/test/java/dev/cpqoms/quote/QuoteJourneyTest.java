package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Hashes;
import dev.cpqoms.fixtures.contracts.EventContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuoteJourneyTest {
  private final Desk desk = Desk.open();

  @Test
  void aQuoteGoesFromDraftToItsHandoverWithTwoApprovals() {
    Desk.Standing submitted = desk.aSubmittedQuote("30");
    assertThat(submitted.state()).isEqualTo("APPROVAL_PENDING");

    Desk.Standing halfway = decide(submitted, "adam", 1, "APPROVE");
    assertThat(halfway.state()).isEqualTo("APPROVAL_PENDING");
    assertThat(halfway.view().path("approval").path("currentStep").asInt()).isEqualTo(2);
    Desk.Standing approved = decide(halfway, "beth", 2, "APPROVE");
    assertThat(approved.state()).isEqualTo("APPROVED");

    Desk.Standing offered = desk.then(approved, "document", Map.of());
    Desk.Standing accepted = desk.then(offered, "accept", Desk.acceptance(offered));

    assertThat(accepted.state()).isEqualTo("CONVERTING_TO_ORDER");
    assertThat(accepted.version()).isEqualTo(offered.version() + 2);
    assertThat(events(accepted))
        .containsExactly(
            "QuoteCreated",
            "QuoteConfigured",
            "QuotePriced",
            "QuoteValidated",
            "QuoteApprovalRequested",
            "QuoteApprovalStepDecided",
            "QuoteApproved",
            "QuoteDocumentGenerated",
            "QuoteAccepted",
            "QuoteConversionRequested");
    assertEventsKeepTheirContract(accepted);
    assertThat(desk.sales().get(accepted.path("timeline")).json().path("items")).hasSize(10);
  }

  @Test
  void everyOtherTurnTellsItsEventToo() {
    Desk.Standing rejected = decide(desk.aSubmittedQuote("20"), "adam", 1, "REJECT");
    Desk.Standing revised = desk.then(rejected, "revise", Map.of("reason", "cheaper"));
    Desk.Standing cancelled = desk.then(revised, "cancel", Map.of("reason", "no budget"));
    Desk.Standing recalled = desk.then(desk.aSubmittedQuote("20"), "recall", Map.of());
    Desk.Standing asked = desk.then(recalled, "submit", Map.of());
    Desk.Standing withdrawn = desk.then(asked, "revise", Map.of("reason", "other seats"));

    assertThat(events(cancelled)).endsWith("QuoteRejected", "QuoteRevised", "QuoteCancelled");
    assertThat(revised.revision()).isEqualTo(2);
    assertThat(events(withdrawn))
        .endsWith(
            "QuoteApprovalRequested",
            "QuoteApprovalRecalled",
            "QuoteApprovalRequested",
            "QuoteRevised");
    assertEventsKeepTheirContract(cancelled);
    assertEventsKeepTheirContract(withdrawn);
    assertThat(desk.sales().get(withdrawn.path("approval-case")).json().path("status").asText())
        .isEqualTo("SUPERSEDED");
  }

  @Test
  void thePriceIsExplainedStepByStep() {
    Desk.Standing priced = desk.aPricedQuote("12.50");

    JsonNode explanation = desk.sales().get(priced.path("price-explanation")).expect(200).json();

    assertThat(explanation.path("lines").path(0).path("steps"))
        .extracting(step -> step.path("step").asText() + " " + step.path("amount").asText())
        .containsExactly("LIST 179.00", "BUNDLE -14.32", "MANUAL -20.58", "NET 144.10");
    assertThat(explanation.path("totals").path("recurring").path("amount").asText())
        .isEqualTo("281.18");
    assertThat(explanation.path("hash").asText())
        .isEqualTo(priced.view().path("priceHash").asText());
  }

  @Test
  void theDocumentIsWhatItsHashSays() {
    Desk.Standing offered = desk.anOfferedQuote();

    Client.Reply pdf = desk.sales().get(offered.path("document")).expect(200);

    assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(Hashes.sha256Hex(pdf.bytes()))
        .isEqualTo(offered.view().path("document").path("hash").asText());
    desk.sales().getUnless(offered.path("document"), pdf.etag()).expect(304);
  }

  @Test
  void generatingAgainKeepsTheDocumentOfTheRevision() {
    Desk.Standing offered = desk.anOfferedQuote();

    Desk.Standing again = desk.then(offered, "document", Map.of());

    assertThat(again.view().path("document")).isEqualTo(offered.view().path("document"));
    assertThat(again.version()).isEqualTo(offered.version() + 1);
  }

  @Test
  void readsAreAnsweredOnceWhileNothingChanges() {
    Desk.Standing draft = desk.aDraft();

    Client.Reply read = desk.sales().get(draft.path()).expect(200);

    assertThat(read.etag()).isEqualTo(draft.etag());
    desk.sales().getUnless(draft.path(), read.etag()).expect(304);
    desk.sales().getUnless(draft.path(), "\"99\"").expect(200);
  }

  @Test
  void customersAndCatalogsAreReadAsTheyWereWritten() {
    JsonNode customer = desk.sales().get("/v1/customers/retail").expect(200).json();
    JsonNode catalog = desk.sales().get("/v1/catalogs/main").expect(200).json();

    assertThat(customer.path("tier").asText()).isEqualTo("STRATEGIC");
    assertThat(catalog.at("/offerings/0/options/0/default").asText()).isEqualTo("100M");
    assertThat(catalog.at("/priceLists/0/prices/0/amount").asText()).isEqualTo("99.00");
    desk.sales().getUnless("/v1/catalogs/main", "\"1\"").expect(304);
  }

  @Test
  void listsAreReadPageByPageNewestFirst() {
    List<String> made =
        List.of(desk.aDraft().id(), desk.aDraft().id(), desk.aDraft().id()).stream()
            .map(String::valueOf)
            .toList();

    JsonNode first = desk.sales().get("/v1/quotes?limit=2&state=DRAFT").expect(200).json();
    JsonNode second =
        desk.sales()
            .get("/v1/quotes?limit=2&state=DRAFT&cursor=" + first.path("nextCursor").asText())
            .expect(200)
            .json();

    assertThat(first.path("items"))
        .extracting(item -> item.path("quoteId").asText())
        .containsExactly(made.get(2), made.get(1));
    assertThat(second.path("items"))
        .extracting(item -> item.path("quoteId").asText())
        .containsExactly(made.get(0));
    assertThat(second.has("nextCursor")).isFalse();
    desk.sales().get("/v1/quotes?state=UNHEARD").expect(400);
    desk.sales().get("/v1/quotes?cursor=nonsense").expect(400);
  }

  private Desk.Standing decide(Desk.Standing quote, String who, int level, String decision) {
    Client.Reply reply =
        desk.approver(who, level)
            .post(
                quote.path("approval-decisions"),
                Map.of(
                    "revision",
                    quote.revision(),
                    "decision",
                    decision,
                    "reason",
                    "looked at the margin"),
                quote.etag())
            .expect(200);
    return new Desk.Standing(reply.json(), reply.etag());
  }

  private static List<String> events(Desk.Standing quote) {
    return Database.asRelay(
        "SELECT event_type FROM outbox_event WHERE aggregate_id = ? ORDER BY aggregate_version",
        quote.id());
  }

  private static void assertEventsKeepTheirContract(Desk.Standing quote) {
    Database.asRelay("SELECT payload FROM outbox_event WHERE aggregate_id = ?", quote.id())
        .forEach(EventContract::validate);
  }
}
