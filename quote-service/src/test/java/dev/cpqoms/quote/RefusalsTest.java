package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private final Desk desk = Desk.open();

  @Test
  void anAcceptanceOfAnotherDocumentIsRefused() {
    Desk.Standing offered = desk.anOfferedQuote();
    Map<String, Object> other = new HashMap<>(Desk.acceptance(offered));
    other.put("documentHash", "b".repeat(64));

    assertThat(post(offered, "accept", other).expect(409).code())
        .isEqualTo("DOCUMENT_HASH_MISMATCH");
  }

  @Test
  void anAcceptanceNeedsADocument() {
    Desk.Standing approved = desk.aSubmittedQuote("5");
    Map<String, Object> unseen =
        Map.of(
            "documentHash", "b".repeat(64),
            "acceptedBy", Map.of("name", "Erika Muster"),
            "channel", "PHONE");

    assertThat(post(approved, "accept", unseen).expect(409).code()).isEqualTo("DOCUMENT_STALE");
  }

  @Test
  void theSubmitterCannotApprove() {
    Desk.Standing pending = desk.aSubmittedQuote("20");

    assertThat(decide(pending, "sally", 3, 1).expect(403).code())
        .isEqualTo("APPROVER_IS_SUBMITTER");
    assertThat(decide(pending, "adam", 0, 1).expect(403).code())
        .isEqualTo("APPROVAL_AUTHORITY_INSUFFICIENT");
    assertThat(decide(pending, "adam", 3, 2).expect(409).code())
        .isEqualTo("APPROVAL_REVISION_MISMATCH");
    assertThat(desk.sales().get(pending.path()).etag()).isEqualTo(pending.etag());
  }

  @Test
  void onlyTheOwnerTakesAQuoteBack() {
    Desk.Standing pending = desk.aSubmittedQuote("20");

    desk.person("sam", "SALES").post(pending.path("recall"), Map.of(), pending.etag()).expect(403);
  }

  @Test
  void aConflictNamesTheRuleTheLinesAndAWayOut() {
    Desk.Standing draft = desk.aDraft();
    Map<String, Object> body =
        Map.of("items", List.of(Map.of("offeringId", "sd-wan", "quantity", 1)));

    JsonNode problem = post(draft, "configure", body).expect(422).json();

    assertThat(problem.path("code").asText()).isEqualTo("CONFIGURATION_CONFLICT");
    assertThat(problem.path("errors").path(0).path("pointer").asText()).isEqualTo("/items/0");
    assertThat(problem.path("errors").path(0).path("detail").asText())
        .isEqualTo(
            "rule sdwan-needs-internet: line 1 (sd-wan) requires business-internet; add it or"
                + " remove line 1");
  }

  @Test
  void aLineWithoutPriceInTheCurrencyIsNamed() {
    Desk.Standing draft = desk.aDraft();
    Map<String, Object> body =
        Map.of("items", List.of(Map.of("offeringId", "dollar-only", "quantity", 1)));
    Desk.Standing configured = desk.then(draft, "configure", body);

    assertThat(post(configured, "price", Map.of()).expect(422).code()).isEqualTo("PRICE_MISSING");
  }

  @Test
  void aSupersededCatalogVersionIsNotSoldFromAndRevisingLeadsToTheOneThatItNames() {
    Desk.Standing offered = desk.anOfferedQuote();
    Desk.Standing priced = desk.aPricedQuote("5");
    desk.admin().post("/v1/catalogs/main/publications", Catalogs.telecom(), "\"1\"").expect(201);

    assertThat(post(priced, "validate", Map.of()).expect(409).code())
        .isEqualTo("CATALOG_VERSION_SUPERSEDED");
    assertThat(post(offered, "accept", Desk.acceptance(offered)).expect(409).code())
        .isEqualTo("CATALOG_VERSION_SUPERSEDED");
    assertThat(post(offered, "revise", revision(3)).expect(409).code())
        .isEqualTo("CATALOG_VERSION_SUPERSEDED");
    Desk.Standing revised = desk.then(offered, "revise", revision(2));
    assertThat(revised.view().path("catalogVersion").asInt()).isEqualTo(2);
    assertThat(revised.revision()).isEqualTo(2);
    assertThat(post(revised, "revise", revision(1)).expect(409).code())
        .isEqualTo("CATALOG_VERSION_SUPERSEDED");
  }

  @Test
  void revisingForAnotherReasonDoesNotMoveTheQuoteToAnotherCatalogVersion() {
    Desk.Standing priced = desk.aPricedQuote("5");
    String price = priced.view().path("priceHash").asText();
    desk.admin()
        .post(
            "/v1/catalogs/main/publications",
            Catalogs.telecom().replace("149.00", "199.00"),
            "\"1\"")
        .expect(201);

    Desk.Standing revised = desk.then(priced, "revise", Map.of("reason", "longer to decide"));
    Desk.Standing again =
        desk.then(desk.then(revised, "configure", Desk.internetAndSdWan("5")), "price", Map.of());

    assertThat(revised.view().path("catalogVersion").asInt()).isEqualTo(1);
    assertThat(again.view().path("catalogVersion").asInt()).isEqualTo(1);
    assertThat(again.view().path("priceHash").asText()).isEqualTo(price);
    assertThat(post(again, "validate", Map.of()).expect(409).code())
        .isEqualTo("CATALOG_VERSION_SUPERSEDED");
  }

  private static Map<String, Object> revision(int catalogVersion) {
    return Map.of("reason", "new catalog", "catalogVersion", catalogVersion);
  }

  @Test
  void publishingAgainNamesThePublicationItReplaces() {
    assertThat(publish(Catalogs.telecom(), null).expect(428).code())
        .isEqualTo("PRECONDITION_REQUIRED");
    assertThat(publish(Catalogs.telecom(), "\"7\"").expect(412).code()).isEqualTo("STALE_VERSION");
  }

  @Test
  void aContradictoryCatalogIsRefusedWithItsCycle() {
    String circular =
        Catalogs.telecom()
            .replace(
                "\"rules\": [",
                """
                "rules": [{"ruleId": "back", "kind": "REQUIRES",
                  "offeringId": "business-internet", "targetOfferingId": "sd-wan"},\
                """);

    JsonNode problem = publish(circular, "\"1\"").expect(422).json();

    assertThat(problem.path("code").asText()).isEqualTo("CATALOG_INVALID");
    assertThat(problem.path("errors").path(0).path("detail").asText())
        .contains("form a cycle", "business-internet requires sd-wan requires business-internet");
  }

  @Test
  void aQuoteNeedsAKnownCustomerAndAPublishedCatalogWithItsCurrency() {
    assertThat(create("nobody", "main", "EUR").expect(422).code()).isEqualTo("CUSTOMER_UNKNOWN");
    assertThat(create("retail", "other", "EUR").expect(422).code()).isEqualTo("CATALOG_UNKNOWN");
    assertThat(create("retail", "main", "CHF").expect(422).code()).isEqualTo("CATALOG_UNKNOWN");
  }

  @Test
  void aCustomerIdIsTakenOnce() {
    Map<String, String> again =
        Map.of("customerId", "retail", "name", "Another", "tier", "STANDARD");

    assertThat(desk.sales().post("/v1/customers", again).expect(409).code())
        .isEqualTo("CUSTOMER_EXISTS");
  }

  @Test
  void aQuoteThatHasRunOutIsNotAccepted() {
    Instant soon = RunningQuoteService.shared().clock().instant().plus(Duration.ofMillis(1));
    Map<String, String> body =
        Map.of(
            "customerId", "retail",
            "catalogId", "main",
            "currency", "EUR",
            "validUntil", soon.toString());
    Client.Reply created = desk.sales().post("/v1/quotes", body).expect(201);
    Desk.Standing priced =
        desk.then(
            desk.then(
                new Desk.Standing(created.json(), created.etag()),
                "configure",
                Desk.internetAndSdWan("5")),
            "price",
            Map.of());

    RunningQuoteService.shared().clock().advance(Duration.ofSeconds(1));

    assertThat(post(priced, "validate", Map.of()).expect(409).code()).isEqualTo("QUOTE_EXPIRED");
  }

  @Test
  void rolesAreAsked() {
    Desk.Standing draft = desk.aDraft();

    desk.person("vera", "VIEWER").post(draft.path("price"), Map.of(), draft.etag()).expect(403);
    desk.person("vera", "VIEWER").get(draft.path()).expect(200);
    desk.admin().get(draft.path()).expect(403);
  }

  private Client.Reply post(Desk.Standing quote, String command, Object body) {
    return desk.sales().post(quote.path(command), body, quote.etag());
  }

  private Client.Reply publish(String catalog, @Nullable String ifMatch) {
    return desk.admin().post("/v1/catalogs/main/publications", catalog, ifMatch);
  }

  private Client.Reply create(String customerId, String catalogId, String currency) {
    return desk.sales()
        .post(
            "/v1/quotes",
            Map.of("customerId", customerId, "catalogId", catalogId, "currency", currency));
  }

  private Client.Reply decide(Desk.Standing quote, String who, int level, int revision) {
    return desk.approver(who, level)
        .post(
            quote.path("approval-decisions"),
            Map.of("revision", revision, "decision", "APPROVE", "reason", "fine with me"),
            quote.etag());
  }
}
