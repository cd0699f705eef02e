package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.fixtures.contracts.EventContract;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionsTest {
  private static final Map<String, String> WHY = Map.of("reason", "the customer asked for it");
  private final Desk desk = Desk.open();

  @Test
  void aRevisionStaysAsItWasWhenTheNextOneOpens() {
    Desk.Standing first = desk.aValidatedQuote("12.50");

    Desk.Standing second =
        desk.then(
            first, "revise", Map.of("reason", "longer to pay", "terms", Map.of("paymentDays", 60)));
    Desk.Standing changed = desk.then(second, "configure", Desk.internetAndSdWan("5"));

    JsonNode kept = desk.sales().get(first.path("revisions/1")).expect(200).json();
    assertThat(kept.path("superseded").asBoolean()).isTrue();
    assertThat(kept.path("state").asText()).isEqualTo("VALIDATED");
    assertThat(kept.path("items")).isEqualTo(first.view().path("items"));
    assertThat(kept.path("totals")).isEqualTo(first.view().path("totals"));
    assertThat(kept.path("terms").path("paymentDays").asInt()).isEqualTo(30);
    JsonNode current = desk.sales().get(first.path("revisions/2")).expect(200).json();
    assertThat(current.path("superseded").asBoolean()).isFalse();
    assertThat(current.path("items")).isEqualTo(changed.view().path("items"));
    assertThat(current.path("terms").path("paymentDays").asInt()).isEqualTo(60);
    assertThat(current.has("priceHash")).isFalse();
    desk.sales().get(first.path("revisions/3")).expect(404);
    desk.sales().get(first.path("revisions/first")).expect(404);
  }

  @Test
  void priceValidationApprovalAndDocumentAreDroppedTogether() {
    Desk.Standing offered = desk.anOfferedQuote();

    Desk.Standing revised = desk.then(offered, "revise", WHY);

    assertThat(revised.state()).isEqualTo("DRAFT");
    assertThat(revised.view().has("priceHash")).isFalse();
    assertThat(revised.view().has("approval")).isFalse();
    assertThat(revised.view().has("document")).isFalse();
    desk.sales().get(revised.path("document")).expect(404);
    desk.sales().get(revised.path("price-explanation")).expect(404);
    JsonNode kept = desk.sales().get(offered.path("revisions/1")).expect(200).json();
    assertThat(kept.path("document")).isEqualTo(offered.view().path("document"));
  }

  @Test
  void theDifferenceNamesTermsLinesAndTotals() {
    Desk.Standing first = desk.aPricedQuote("12.50");
    Desk.Standing second =
        desk.then(
            first,
            "revise",
            Map.of("reason", "special wish", "terms", Map.of("special", "Pays in cash")));
    desk.then(second, "configure", Desk.internetAndSdWan("5"));

    JsonNode found = desk.sales().get(first.path("revisions/1/diff/2")).expect(200).json();

    assertThat(found.path("terms").toString())
        .isEqualTo("[{\"field\":\"terms.special\",\"after\":\"Pays in cash\"}]");
    assertThat(found.at("/lines/0/itemId").asText()).isEqualTo("line-1");
    assertThat(found.at("/lines/0/changes/0").toString())
        .isEqualTo("{\"field\":\"discount.percent\",\"before\":\"12.50\",\"after\":\"5.00\"}");
    assertThat(found.path("lines")).hasSize(1);
    assertThat(found.path("totals").path("before")).isEqualTo(first.view().path("totals"));
    assertThat(found.path("totals").has("after")).isFalse();
    JsonNode none = desk.sales().get(first.path("revisions/2/diff/2")).expect(200).json();
    assertThat(none.path("terms")).isEmpty();
    assertThat(none.path("lines")).isEmpty();
  }

  @Test
  void revisionsAreReadPageByPage() {
    Desk.Standing quote = desk.aPricedQuote("5");
    for (int i = 0; i < 3; i++) {
      quote = desk.then(quote, "revise", WHY);
    }

    JsonNode first = desk.sales().get(quote.path("revisions?limit=3")).expect(200).json();
    String cursor = first.path("nextCursor").asText();
    JsonNode second =
        desk.sales().get(quote.path("revisions?limit=3&cursor=" + cursor)).expect(200).json();

    assertThat(first.path("items"))
        .extracting(r -> r.path("revision").asInt())
        .containsExactly(1, 2, 3);
    assertThat(second.path("items")).extracting(r -> r.path("revision").asInt()).containsExactly(4);
    assertThat(second.has("nextCursor")).isFalse();
    assertThat(first.at("/items/0/state").asText()).isEqualTo("PRICED");
    desk.sales().get(quote.path("revisions?cursor=nonsense")).expect(400);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.cpqoms.quote.TenantIsolationTest#commands")
  void aSupersededRevisionRefusesEveryCommand(String command, Object body) {
    Desk.Standing seen = desk.aPricedQuote("5");
    Desk.Standing revised = desk.then(seen, "revise", WHY);

    Client everybody = desk.person("otto", "SALES", "APPROVER");
    Client.Reply late = everybody.post(seen.path(command), body, seen.etag()).expect(412);

    assertThat(late.code()).isEqualTo("STALE_VERSION");
    assertThat(desk.sales().get(seen.path()).expect(200).json()).isEqualTo(revised.view());
  }

  @Test
  void aDecisionAndAnAcceptanceOfASupersededRevisionAreRefusedByName() {
    Desk.Standing offered = desk.anOfferedQuote();
    Desk.Standing revised = desk.then(offered, "revise", WHY);
    Desk.Standing configured = desk.then(revised, "configure", Desk.internetAndSdWan("20"));
    Desk.Standing priced = desk.then(configured, "price", Map.of());
    Desk.Standing pending = desk.then(desk.then(priced, "validate", Map.of()), "submit", Map.of());
    Map<String, Object> oldVote =
        Map.of("revision", 1, "decision", "APPROVE", "reason", "was fine before");

    Client.Reply vote =
        desk.approver("adam", 1).post(pending.path("approval-decisions"), oldVote, pending.etag());

    assertThat(vote.expect(409).code()).isEqualTo("APPROVAL_REVISION_MISMATCH");
    Map<String, Object> newVote =
        Map.of("revision", 2, "decision", "APPROVE", "reason", "fine with me");
    Client.Reply approved =
        desk.approver("adam", 1)
            .post(pending.path("approval-decisions"), newVote, pending.etag())
            .expect(200);
    Client.Reply accept =
        desk.sales().post(pending.path("accept"), Desk.acceptance(offered), approved.etag());
    assertThat(accept.expect(409).code()).isEqualTo("DOCUMENT_STALE");
  }

  @Test
  void customerCurrencyAndValidityChangeWithARevisionToo() {
    desk.sales()
        .post("/v1/customers", Map.of("customerId", "other", "name", "Other", "tier", "STANDARD"))
        .expect(201);
    Desk.Standing priced = desk.aPricedQuote("5");
    String until = RunningQuoteService.shared().clock().instant().plusSeconds(7200).toString();

    Desk.Standing revised =
        desk.then(
            priced,
            "revise",
            Map.of("reason", "sold on", "customerId", "other", "validUntil", until));

    assertThat(revised.view().path("customerId").asText()).isEqualTo("other");
    assertThat(
            desk.sales()
                .post(
                    revised.path("revise"),
                    Map.of("reason", "abroad", "currency", "CHF"),
                    revised.etag())
                .expect(422)
                .code())
        .isEqualTo("CATALOG_UNKNOWN");
    assertThat(
            desk.sales()
                .post(
                    revised.path("revise"),
                    Map.of("reason", "too late", "validUntil", "2020-01-01T00:00:00Z"),
                    revised.etag())
                .expect(422)
                .code())
        .isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void aCopyIsAQuoteOfItsOwn() {
    Desk.Standing original =
        desk.then(desk.anOfferedQuote(), "cancel", Map.of("reason", "no budget"));
    String key = UUID.randomUUID().toString();

    Client.Reply made = desk.sales().post(original.path("copy"), Map.of(), original.etag(), key);
    Client.Reply again = desk.sales().post(original.path("copy"), Map.of(), original.etag(), key);

    JsonNode copy = made.expect(201).json();
    assertThat(again.expect(201).text()).isEqualTo(made.text());
    assertThat(copy.path("quoteId")).isNotEqualTo(original.view().path("quoteId"));
    assertThat(copy.path("state").asText()).isEqualTo("DRAFT");
    assertThat(copy.path("items")).isEqualTo(original.view().path("items"));
    assertThat(copy.has("priceHash")).isFalse();
    assertThat(desk.sales().get(original.path()).etag()).isEqualTo(original.etag());
    Desk.Standing standing = new Desk.Standing(copy, made.etag());
    assertThat(desk.then(standing, "configure", Desk.internetAndSdWan("5")).state())
        .isEqualTo("CONFIGURED");
    Database.asRelay("SELECT payload FROM outbox_event WHERE aggregate_id = ?", standing.id())
        .forEach(EventContract::validate);
    assertThat(
            desk.sales()
                .post(original.path("copy"), Map.of("customerId", "nobody"), original.etag())
                .expect(422)
                .code())
        .isEqualTo("CUSTOMER_UNKNOWN");
  }

  @Test
  void theDatabaseItselfKeepsThePricedLines() {
    Desk.Standing priced = desk.aPricedQuote("5");

    assertThatThrownBy(
            () ->
                Database.asOwner(
                    desk.tenant().value(),
                    "UPDATE quote_line SET quantity = 9 WHERE quote_id = ?",
                    priced.id()))
        .hasMessageContaining("is priced and never changes");
    assertThatThrownBy(
            () ->
                Database.asOwner(
                    desk.tenant().value(),
                    "DELETE FROM quote_line WHERE quote_id = ?",
                    priced.id()))
        .hasMessageContaining("is priced and never changes");
  }
}
