package dev.cpqoms.quote.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.quote.Catalogs;
import dev.cpqoms.quote.Client;
import dev.cpqoms.quote.Database;
import dev.cpqoms.quote.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricesOverHttpTest {
  private final Desk desk = Desk.open();

  @Test
  void aPreviewCostsWhatTheQuoteWouldAndStoresNothing() {
    JsonNode preview = desk.preview(Desk.internetAndSdWan("12.50")).expect(200).json();
    List<String> quotes = rows("quote");
    Desk.Standing priced = desk.aPricedQuote("12.50");

    assertThat(quotes).isEmpty();
    assertThat(rows("idempotency_record")).hasSize(5);
    assertThat(preview.path("hash")).isEqualTo(priced.view().path("priceHash"));
    assertThat(preview.path("totals")).isEqualTo(priced.view().path("totals"));
    assertThat(preview.path("items")).isEqualTo(priced.view().path("items"));
  }

  @Test
  void aStoredPriceIsReplayedFromItsVersionAndTimeLongAfterwards() {
    Desk.Standing priced = desk.aPricedQuote("12.50");
    String cheaper = Catalogs.telecom().replace("\"149.00\"", "\"99.00\"");
    desk.admin().post("/v1/catalogs/main/publications", cheaper, "\"1\"").expect(201);
    Map<String, Object> replay = new HashMap<>(Desk.internetAndSdWan("12.50"));
    replay.put("catalogVersion", 1);
    replay.put("at", priced.view().path("updatedAt").asText());

    assertThat(desk.preview(replay).expect(200).json().path("hash"))
        .isEqualTo(priced.view().path("priceHash"));
    assertThat(desk.preview(Desk.internetAndSdWan("12.50")).json().path("hash"))
        .isNotEqualTo(priced.view().path("priceHash"));
  }

  @Test
  void aPreviewExplainsWhatDoesNotFitOrHasNoPrice() {
    Client.Reply conflict = desk.preview(items("sd-wan"));
    Client.Reply missing = desk.preview(items("dollar-only"));
    Map<String, Object> elsewhere = new HashMap<>(items("router"));
    elsewhere.put("currency", "GBP");

    assertThat(conflict.expect(422).code()).isEqualTo("CONFIGURATION_CONFLICT");
    assertThat(missing.expect(422).code()).isEqualTo("PRICE_MISSING");
    assertThat(missing.json().at("/errors/0/facts/pricedIn").toString()).isEqualTo("[\"USD\"]");
    assertThat(desk.preview(elsewhere).expect(422).json().path("detail").asText())
        .contains("it has them in EUR, USD");
    elsewhere.put("catalogId", "nowhere");
    assertThat(desk.preview(elsewhere).expect(422).code()).isEqualTo("CATALOG_UNKNOWN");
    assertThat(Desk.empty().preview(items("router")).expect(422).code())
        .isEqualTo("CATALOG_UNKNOWN");
  }

  @Test
  void aQuoteWithoutPriceSaysInWhichCurrencyThereIsOne() {
    Desk.Standing configured = desk.then(desk.aDraft(), "configure", items("dollar-only"));

    Client.Reply refused =
        desk.sales().post(configured.path("price"), Map.of(), configured.etag()).expect(422);

    assertThat(refused.json().at("/errors/0/detail").asText())
        .isEqualTo("line 1 (dollar-only) has no price in EUR; it is priced in USD");
  }

  @Test
  void aQuoteOfASupersededVersionIsRepricedOnTheActiveOne() {
    Desk.Standing pending = desk.aSubmittedQuote("20");
    String cheaper = Catalogs.telecom().replace("\"149.00\"", "\"99.00\"");
    desk.admin().post("/v1/catalogs/main/publications", cheaper, "\"1\"").expect(201);

    Desk.Standing repriced = desk.then(pending, "reprice", onto(2));

    assertThat(repriced.state()).isEqualTo("PRICED");
    assertThat(repriced.revision()).isEqualTo(2);
    assertThat(repriced.version()).isEqualTo(pending.version() + 3);
    assertThat(repriced.view().path("catalogVersion").asInt()).isEqualTo(2);
    assertThat(repriced.view().path("items")).isEqualTo(pending.view().path("items"));
    assertThat(repriced.view().path("priceHash")).isNotEqualTo(pending.view().path("priceHash"));
    assertThat(desk.then(repriced, "validate", Map.of()).state()).isEqualTo("VALIDATED");
  }

  @Test
  void repricingNamesTheVersionAndNothingChangesWhenItDoesNotFit() {
    Desk.Standing priced = desk.aPricedQuote("5");
    assertThat(reprice(priced, 2).expect(422).code()).isEqualTo("CATALOG_VERSION_UNKNOWN");
    String without =
        Catalogs.telecom()
            .replace(
                "\"allowedValues\": [\"100M\", \"1G\"]",
                "\"allowedValues\": [\"100M\", \"1G\", \"2G\"]")
            .replace(
                "\"optionId\": \"bandwidth\", \"value\": \"1G\"}",
                "\"optionId\": \"bandwidth\", \"value\": \"2G\"}");
    desk.admin().post("/v1/catalogs/main/publications", without, "\"1\"").expect(201);

    assertThat(reprice(priced, 1).expect(409).code()).isEqualTo("CATALOG_VERSION_SUPERSEDED");
    assertThat(reprice(priced, 2).expect(422).code()).isEqualTo("CONFIGURATION_CONFLICT");
    assertThat(reprice(desk.aDraft(), 2).expect(422).code()).isEqualTo("VALIDATION_FAILED");
    assertThat(desk.sales().get(priced.path()).etag()).isEqualTo(priced.etag());
  }

  private Client.Reply reprice(Desk.Standing quote, int version) {
    return desk.sales().post(quote.path("reprice"), onto(version), quote.etag());
  }

  private List<String> rows(String table) {
    return Database.asApp(desk.tenant().value(), "SELECT 1 FROM " + table);
  }

  private static Map<String, Object> onto(int version) {
    return Map.of("catalogVersion", version, "reason", "new prices");
  }

  private static Map<String, Object> items(String offeringId) {
    return Map.of("items", List.of(Map.of("offeringId", offeringId, "quantity", 1)));
  }
}
