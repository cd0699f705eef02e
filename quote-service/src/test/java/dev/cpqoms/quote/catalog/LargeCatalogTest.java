package dev.cpqoms.quote.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.fixtures.catalogs.GeneratedCatalog;
import dev.cpqoms.fixtures.contracts.CatalogContract;
import dev.cpqoms.quote.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LargeCatalogTest {
  private static final int SIZE = 10_000;

  private final Desk desk = Desk.open();

  @Test
  void tenThousandOfferingsAreImportedActivatedAndSold() {
    JsonNode catalog = GeneratedCatalog.of(7, SIZE);

    JsonNode version =
        desk.admin().postLarge("/v1/catalogs/large/imports", catalog).expect(201).json();
    desk.admin()
        .post("/v1/catalogs/large/activate", Map.of("version", 1, "reason", "first catalog"))
        .expect(200);

    assertThat(CatalogContract.deviations(catalog)).isEmpty();
    assertThat(version.path("offeringCount").asInt()).isEqualTo(SIZE);
    assertThat(priced().path("totals").path("recurring").path("amount").asText()).isNotEqualTo("0");
  }

  @Test
  void aLargeBodyIsForTheImportOnly() {
    JsonNode catalog = GeneratedCatalog.of(7, SIZE);

    assertThat(
            desk.admin().postLarge("/v1/catalogs/large/publications", catalog).expect(413).code())
        .isEqualTo("BODY_TOO_LARGE");
  }

  @Test
  void theGeneratorMakesTheSameCatalogOfTheSameSeed() {
    assertThat(GeneratedCatalog.of(3, 500)).isEqualTo(GeneratedCatalog.of(3, 500));
    assertThat(GeneratedCatalog.of(3, 500)).isNotEqualTo(GeneratedCatalog.of(4, 500));
  }

  private JsonNode priced() {
    Desk.Standing draft =
        desk.quoteOf(Map.of("customerId", "retail", "catalogId", "large", "currency", "USD"));
    String access = GeneratedCatalog.offeringId(SIZE - 10);
    String security = GeneratedCatalog.offeringId(SIZE - 9);
    Map<String, Object> lines =
        Map.of(
            "items",
            List.of(
                Map.of("offeringId", access, "quantity", 1),
                Map.of("offeringId", security, "quantity", 2)));
    return desk.then(desk.then(draft, "configure", lines), "price", Map.of()).view();
  }
}
