package dev.cpqoms.quote.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fixtures.contracts.CatalogContract;
import dev.cpqoms.quote.Client;
import dev.cpqoms.quote.Desk;
import dev.cpqoms.sandbox.journey.Story;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demo sells passes every check and can be configured and priced. */
class DemoCatalogsTest {
  private final Desk desk = Desk.empty();

  @ParameterizedTest
  @ValueSource(strings = {"acme", "globex"})
  void theDemoCatalogsArePublishedAndSellWhatTheirStoryWants(String tenant) {
    Story story = Story.of(tenant);

    Client.Reply published =
        desk.admin().post("/v1/catalogs/main/publications", story.catalog()).expect(201);
    Map<String, Object> wish = new HashMap<>();
    wish.put("currency", story.currency());
    wish.put("items", story.configuration().path("items"));

    assertThat(CatalogContract.deviations(story.catalog())).isEmpty();
    assertThat(story.catalog().path("offerings")).hasSizeGreaterThanOrEqualTo(60);
    assertThat(published.json().path("version").asInt()).isEqualTo(1);
    assertThat(desk.preview(wish).expect(200).json().path("lines")).isNotEmpty();
    assertThat(desk.admin().get("/v1/catalogs/main").json().path("priceLists"))
        .hasSameSizeAs(story.catalog().path("priceLists"));
  }
}
