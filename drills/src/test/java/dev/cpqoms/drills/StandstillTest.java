package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import dev.cpqoms.sandbox.journey.ApiClient;
import dev.cpqoms.sandbox.journey.Journey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A process stands still in the engine, and people see it as a case until it has gone on. */
@ExtendWith(Platforms.class)
class StandstillTest {
  private static final String TENANT = "acme";

  private final DrillPlatform platform;

  StandstillTest(DrillPlatform platform) {
    this.platform = platform;
  }

  @Test
  void aJobWithoutRetriesIsACaseThatEndsByTheEnginesWord() {
    platform.stop("fulfillment-worker");
    Journey journey = platform.journey(TENANT, Damage.none());
    Walks.accept(List.of(journey));
    OrderOfJourney order = OrderOfJourney.of(platform, TENANT, journey);
    order.until(
        "its tasks wait for a worker",
        () -> order.exists() && order.states("RESERVE_INVENTORY").contains("PENDING"));
    order.awaitState("IN_PROGRESS");

    // Whoever should have the case is away when the process stops.
    platform.kill("order-service");
    platform.brokenWorker().failForGood("fulfillment.RESERVE_INVENTORY");
    platform.start("order-service");

    order.until("people have a case", () -> !order.openCases().isEmpty());
    JsonNode fallout = order.openCases().getFirst();
    JsonNode incident = fallout.at("/incidents/0");
    assertThat(fallout.path("category").asText()).isEqualTo("PROCESS");
    assertThat(fallout.path("owner").asText()).isEqualTo("process-operations");
    assertThat(fallout.path("code").asText()).isEqualTo("JOB_NO_RETRIES");
    assertThat(fallout.path("taskId").asText()).isNotBlank();
    assertThat(incident.path("jobType").asText()).isEqualTo("fulfillment.RESERVE_INVENTORY");
    assertThat(order.state()).as("nothing has happened to the order").isEqualTo("IN_PROGRESS");
    assertThat(order.states("RESERVE_INVENTORY")).contains("PENDING");
    ApiAnswer byHand =
        decide(
            platform.orders(),
            "/v1/fallout-cases/" + fallout.path("caseId").asText(),
            reason().put("resolution", "RETRY"));
    assertThat(byHand.code()).isEqualTo("FALLOUT_PROCESS_STANDS_STILL");

    platform.start("fulfillment-worker");
    String stopped = "/v1/incidents/" + incident.path("incidentId").asText();
    assertThat(decide(platform.workflow(), stopped, reason()).status()).isEqualTo(202);

    Walks.fulfill(List.of(journey));
    String path = "/v1/fallout-cases/" + fallout.path("caseId").asText();
    order.until("the case is closed", () -> isClosed(platform.orders().get(path, operator())));
    JsonNode closed = platform.orders().get(path, operator()).body();
    assertThat(closed.path("resolution").asText()).isEqualTo("RETRY");
    assertThat(closed.path("resolvedBy").asText()).isEqualTo("otto@" + TENANT);
    assertThat(closed.has("recurredAs")).isFalse();
    Soundness.invariantsHold(platform);
  }

  private ApiAnswer decide(ApiClient service, String path, ObjectNode body) {
    String etag = service.get(path, operator()).etag().orElseThrow();
    return service.command(path + "/resolve", operator(), etag, body);
  }

  private static ObjectNode reason() {
    return JsonNodeFactory.instance.objectNode().put("reason", "the worker is whole again");
  }

  private static boolean isClosed(ApiAnswer answer) {
    return answer.body().path("state").asText().equals("VERIFIED_CLOSED");
  }

  private String operator() {
    return platform.people(TENANT).token("otto", "OPERATOR", 0);
  }
}
