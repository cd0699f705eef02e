package dev.cpqoms.quote.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.contracts.CatalogContract;
import dev.cpqoms.quote.Catalogs;
import dev.cpqoms.quote.Client;
import dev.cpqoms.quote.Database;
import dev.cpqoms.quote.Desk;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogLifecycleTest {
  private static final String CATALOG = "/v1/catalogs/main";
  private static final Map<String, String> WHY = Map.of("reason", "a price was wrong");

  private final Desk desk = Desk.open();

  @Test
  void whatIsExportedCanBeImportedAndActivatedAndIsTheSame() {
    JsonNode exported = export(1);
    JsonNode imported = post("imports", exported, null).expect(201).json();

    assertThat(CatalogContract.deviations(exported)).isEmpty();
    assertThat(imported.path("status").asText()).isEqualTo("AVAILABLE");
    assertThat(publication().path("version").asInt()).isEqualTo(1);
    assertThat(withoutSource(export(2))).isEqualTo(withoutSource(exported));
    JsonNode active = post("activate", named(2), "\"1\"").expect(200).json();
    assertThat(active.path("version").asInt()).isEqualTo(2);
    assertThat(desk.aDraft().view().path("catalogVersion").asInt()).isEqualTo(2);
  }

  @Test
  void anImportedCatalogIsSoldFromWhenItIsActivated() {
    JsonNode document = export(1);
    String other = "/v1/catalogs/other/";

    desk.admin().post(other + "imports", document).expect(201);
    desk.admin().get("/v1/catalogs/other").expect(404);
    desk.admin().post(other + "activate", named(1)).expect(200);

    assertThat(desk.admin().get("/v1/catalogs/other").expect(200).etag()).isEqualTo("\"1\"");
  }

  @Test
  void aRollbackGoesBackToTheVersionBeforeAndFurther() {
    publish("\"1\"");
    publish("\"2\"");

    assertThat(post("rollback", WHY, "\"3\"").expect(200).json().path("version").asInt())
        .isEqualTo(2);
    assertThat(post("rollback", WHY, "\"4\"").expect(200).json().path("version").asInt())
        .isEqualTo(1);
    assertThat(post("rollback", WHY, "\"5\"").expect(409).code())
        .isEqualTo("CATALOG_NO_EARLIER_VERSION");
    assertThat(publish("\"5\"").path("version").asInt()).isEqualTo(4);
  }

  @Test
  void fromADisabledVersionNothingIsSold() {
    Desk.Standing offered = desk.anOfferedQuote();
    Desk.Standing priced = desk.aPricedQuote("5");

    JsonNode disabled = post("disable", named(1), "\"1\"").expect(200).json();

    assertThat(disabled.has("version")).isFalse();
    assertThat(command(offered, "accept", Desk.acceptance(offered)).expect(409).code())
        .isEqualTo("CATALOG_VERSION_DISABLED");
    assertThat(command(priced, "validate", Map.of()).expect(409).code())
        .isEqualTo("CATALOG_VERSION_DISABLED");
    assertThat(
            desk.sales()
                .post(
                    "/v1/quotes",
                    Map.of("customerId", "retail", "catalogId", "main", "currency", "EUR"))
                .expect(422)
                .code())
        .isEqualTo("CATALOG_UNKNOWN");
    desk.sales().get(CATALOG).expect(404);
    assertThat(post("activate", named(1), "\"2\"").expect(409).code())
        .isEqualTo("CATALOG_VERSION_DISABLED");
    assertThat(post("disable", named(1), "\"2\"").expect(409).code())
        .isEqualTo("CATALOG_VERSION_DISABLED");
    assertThat(post("activate", named(9), "\"2\"").expect(422).code())
        .isEqualTo("CATALOG_VERSION_UNKNOWN");
  }

  @Test
  void whenTheActiveVersionIsDisabledTheRollbackPassesOverIt() {
    publish("\"1\"");
    post("disable", named(2), "\"2\"").expect(200);

    assertThat(post("rollback", WHY, "\"3\"").expect(200).json().path("version").asInt())
        .isEqualTo(1);
  }

  @Test
  void aPolicyLetsCustomersAcceptWhatWasOfferedFromAnOlderVersion() {
    Desk.Standing offered = desk.anOfferedQuote();
    publish("\"1\"");
    Client.Reply refused = command(offered, "accept", Desk.acceptance(offered)).expect(409);

    post("policy", Map.of("acceptsSuperseded", true, "reason", "offers stand"), "\"2\"")
        .expect(200);

    assertThat(refused.code()).isEqualTo("CATALOG_VERSION_SUPERSEDED");
    JsonNode facts = refused.json().path("errors").path(0).path("facts");
    assertThat(facts.path("pinned").path("version").asInt()).isEqualTo(1);
    assertThat(facts.path("active").path("version").asInt()).isEqualTo(2);
    assertThat(desk.then(offered, "accept", Desk.acceptance(offered)).state())
        .isEqualTo("CONVERTING_TO_ORDER");
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("activate", named(1)),
        Arguments.of("rollback", WHY),
        Arguments.of("disable", named(1)),
        Arguments.of("policy", Map.of("acceptsSuperseded", true, "reason", "offers stand")),
        Arguments.of("imports", Json.tree(Catalogs.telecom())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void everyCommandIsRepeatedAuditedAndKeptToItsTenant(String command, Object body) {
    publish("\"1\"");
    @Nullable String seen = command.equals("imports") ? null : "\"2\"";
    String key = UUID.randomUUID().toString();

    Client.Reply first = desk.admin().post(path(command), body, seen, key);
    Client.Reply second = desk.admin().post(path(command), body, seen, key);

    assertThat(first.status()).isIn(200, 201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(audited()).isEqualTo(3);
    desk.sales().post(path(command), body, seen).expect(403);
    if (seen != null) {
      assertThat(desk.admin().post(path(command), body, "\"9\"").expect(412).code())
          .isEqualTo("STALE_VERSION");
      assertThat(desk.admin().post(path(command), body).expect(428).code())
          .isEqualTo("PRECONDITION_REQUIRED");
      Desk.empty().admin().post(path(command), body, seen).expect(404);
    }
  }

  @Test
  void versionsAreListedNewestFirstPageByPage() {
    publish("\"1\"");
    publish("\"2\"");
    post("disable", named(1), "\"3\"").expect(200);

    JsonNode first = desk.sales().get(path("versions?limit=2")).expect(200).json();
    String cursor = first.path("nextCursor").asText();
    JsonNode second = desk.sales().get(path("versions?limit=2&cursor=" + cursor)).json();

    assertThat(first.path("items").findValuesAsText("status"))
        .containsExactly("ACTIVE", "AVAILABLE");
    assertThat(second.path("items").findValuesAsText("status")).containsExactly("DISABLED");
    assertThat(second.path("items").path(0).path("disabled").path("by").asText())
        .isEqualTo("carla");
    Desk.empty().sales().get(path("versions")).expect(404);
  }

  @Test
  void oneVersionOfManyMistakesIsRefusedWithAllOfThem() {
    ObjectNode document = (ObjectNode) Json.tree(Catalogs.telecom());
    ((ObjectNode) document.at("/offerings/0/options/0")).putArray("allowedValues");
    ((ObjectNode) document.at("/rules/0")).put("targetOfferingId", "nowhere");

    Client.Reply refused = post("imports", document, null).expect(422);

    assertThat(refused.code()).isEqualTo("CATALOG_INVALID");
    assertThat(refused.json().path("errors").findValuesAsText("pointer"))
        .contains("/offerings/0/options/0/allowedValues", "/rules/0/targetOfferingId");
    assertThat(desk.admin().get(path("versions")).json().path("items")).hasSize(1);
  }

  private long audited() {
    return Database.asApp(
            desk.tenant().value(), "SELECT 1 FROM audit_log WHERE target_type = 'CATALOG'")
        .size();
  }

  private Client.Reply command(Desk.Standing quote, String command, Object body) {
    return desk.sales().post(quote.path(command), body, quote.etag());
  }

  private JsonNode publish(String seen) {
    return post("publications", Catalogs.telecom(), seen).expect(201).json();
  }

  private Client.Reply post(String command, Object body, @Nullable String seen) {
    return desk.admin().post(path(command), body, seen);
  }

  private JsonNode export(int version) {
    return desk.admin().get(path("versions/" + version + "/export")).expect(200).json();
  }

  private JsonNode publication() {
    return desk.admin().get(path("publication")).expect(200).json();
  }

  private static JsonNode withoutSource(JsonNode document) {
    return ((ObjectNode) document.deepCopy()).without("source");
  }

  private static Map<String, Object> named(int version) {
    return Map.of("version", version, "reason", "a price was wrong");
  }

  private static String path(String command) {
    return CATALOG + "/" + command;
  }
}
