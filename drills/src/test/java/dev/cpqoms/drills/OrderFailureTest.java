package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import dev.cpqoms.sandbox.journey.Journey;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner will never do its part: two people give the order up, and nothing of it is left. */
@ExtendWith(Platforms.class)
class OrderFailureTest {

  private static final String TENANT = "globex";

  private final DrillPlatform platform;

  OrderFailureTest(DrillPlatform platform) {
    this.platform = platform;
  }

  @Test
  void whatWasDoneIsUndoneAndTheOrderHasFailed() {
    platform.partners().script(Fault.next("provisioning", "REFUSE_422").at("PROVISION"));
    Journey journey = platform.journey(TENANT, Damage.none());
    Walks.accept(List.of(journey));
    OrderOfJourney order = OrderOfJourney.of(platform, TENANT, journey);
    order.until("the order has its case", () -> order.exists() && !order.openCases().isEmpty());
    order.until(
        "something was done for it", () -> !order.effects(platform.evidence().effects()).isEmpty());
    JsonNode fallout = order.openCases().getFirst();

    ApiAnswer proposed = onCase(fallout, "propose", "OPERATOR", "reason", "no port there");
    ApiAnswer approved = onCase(fallout, "decide", "BUSINESS_APPROVER", "verdict", "APPROVE");

    assertThat(proposed.status()).as(proposed.toString()).isEqualTo(200);
    assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
    order.awaitState("FAILED");
    Snapshot snapshot = Soundness.invariantsHold(platform);
    Leftovers.none(order, snapshot);
  }

  private ApiAnswer onCase(
      JsonNode fallout, String command, String role, String field, String word) {
    String path = "/v1/fallout-cases/" + fallout.path("caseId").asText();
    String token = platform.people(TENANT).token(role.toLowerCase(Locale.ROOT), role, 0);
    String viewer = platform.people(TENANT).token("vera", "VIEWER", 0);
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("reason", "sales has told the customer")
            .put(field, word);
    String seen = platform.orders().get(path, viewer).etag().orElseThrow();
    return platform.orders().command(path + "/order-failure/" + command, token, seen, body);
  }
}
