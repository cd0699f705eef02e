package dev.cpqoms.quote.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.quote.Client;
import dev.cpqoms.quote.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationChangeTest {
  private final Desk desk = Desk.open();

  @Test
  void aChangeSetGoesInAndTheWholeStateComesOut() {
    Desk.Standing configured = desk.aConfiguredQuote("5");

    JsonNode items =
        desk.then(
                configured,
                "configuration-changes",
                Map.of(
                    "remove",
                    List.of("line-2"),
                    "change",
                    List.of(Map.of("itemId", "line-1", "quantity", 3, "removeDiscount", true)),
                    "add",
                    List.of(Map.of("offeringId", "router", "quantity", 2))))
            .view()
            .path("items");

    assertThat(items.findValuesAsText("itemId")).containsExactly("line-1", "2");
    assertThat(items.path(0).path("quantity").asInt()).isEqualTo(3);
    assertThat(items.path(0).has("discount")).isFalse();
    assertThat(items.path(0).path("options").path("bandwidth").asText()).isEqualTo("1G");
  }

  @Test
  void aChangeOfAPricedQuoteOpensTheNextRevision() {
    Desk.Standing priced = desk.aPricedQuote("5");

    Desk.Standing changed =
        desk.then(
            priced,
            "configuration-changes",
            Map.of("add", List.of(Map.of("offeringId", "router", "quantity", 1))));

    assertThat(changed.revision()).isEqualTo(2);
    assertThat(changed.view().has("priceHash")).isFalse();
  }

  @Test
  void conflictsComeAllAtOnceWithRuleLinesValuesAndWaysOut() {
    Desk.Standing configured = desk.aConfiguredQuote("5");

    JsonNode problem =
        change(
                configured,
                Map.of(
                    "change",
                    List.of(Map.of("itemId", "line-1", "options", Map.of("bandwidth", "100M"))),
                    "add",
                    List.of(
                        Map.of("itemId", "old", "offeringId", "dial-up", "quantity", 1),
                        Map.of(
                            "itemId",
                            "seat",
                            "offeringId",
                            "cloud-pbx-seat",
                            "quantity",
                            1,
                            "options",
                            Map.of("colour", "red")))))
            .expect(422)
            .json();

    assertThat(problem.path("errors").findValuesAsText("kind"))
        .containsExactly("OPTION_UNKNOWN", "EXCLUDES", "REQUIRES_OPTION_VALUE");
    JsonNode value = problem.at("/errors/2/facts");
    assertThat(value.path("ruleId").asText()).isEqualTo("sdwan-needs-1g");
    assertThat(value.path("lines").findValuesAsText("itemId")).containsExactly("line-2", "line-1");
    assertThat(value.at("/values/line-1.bandwidth").asText()).isEqualTo("100M");
    assertThat(value.path("resolutions").findValuesAsText("action"))
        .containsExactly("SET_OPTION", "REMOVE_LINE");
    assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/add/1");
    assertThat(desk.sales().get(configured.path()).etag()).isEqualTo(configured.etag());
  }

  @Test
  void lineThatAreNotThereAreNamed() {
    Desk.Standing configured = desk.aConfiguredQuote("5");

    JsonNode problem =
        change(
                configured,
                Map.of(
                    "remove",
                    List.of("nowhere"),
                    "change",
                    List.of(Map.of("itemId", "neither", "quantity", 1))))
            .expect(422)
            .json();

    assertThat(problem.path("errors").findValuesAsText("pointer"))
        .containsExactly("/remove/0", "/change/0/itemId");
    assertThat(change(configured, Map.of("remove", List.of("line-1", "line-2"))).expect(422).code())
        .isEqualTo("CONFIGURATION_CONFLICT");
    assertThat(change(configured, Map.of()).expect(400).code()).isEqualTo("INVALID_REQUEST");
  }

  private Client.Reply change(Desk.Standing quote, Object body) {
    return desk.sales().post(quote.path("configuration-changes"), body, quote.etag());
  }
}
