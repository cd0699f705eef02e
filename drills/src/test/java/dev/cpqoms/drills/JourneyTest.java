package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.snapshot.OrderOrigin;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyStep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a quote over real processes, without failures. */
@ExtendWith(Platforms.class)
class JourneyTest {

  private final DrillPlatform platform;

  JourneyTest(DrillPlatform platform) {
    this.platform = platform;
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "globex"})
  void aQuoteBecomesAFulfilledOrder(String tenant) {
    Journey journey = platform.journey(tenant, Damage.none());

    journey.walk();

    assertThat(journey.order().state()).isEqualTo("COMPLETED");
    Soundness.quoteIsConverted(journey);
    assertThat(journey.quote().quote().path("order").path("orderId").asText())
        .isEqualTo(journey.order().orderId());
    Soundness.invariantsHold(platform);
  }

  @Test
  void sixtyFourAcceptsOfOneQuoteMakeOneOrder() throws Exception {
    Journey journey = platform.journey("acme", Damage.none());
    for (JourneyStep step : JourneyStep.values()) {
      if (step.compareTo(JourneyStep.ACCEPT) < 0) {
        journey.perform(step);
      }
    }
    String etag = platform.quotes().get(path(journey), token()).etag().orElseThrow();
    List<Callable<ApiAnswer>> accepts = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      accepts.add(
          () ->
              platform
                  .quotes()
                  .command(path(journey) + "/accept", token(), etag, acceptance(journey)));
    }

    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
      for (Future<ApiAnswer> accept : threads.invokeAll(accepts)) {
        statuses.add(accept.get().status());
      }
    }

    assertThat(statuses).containsOnly(200, 412);
    assertThat(statuses).containsOnlyOnce(200);
    journey.perform(JourneyStep.FULFILL);
    Snapshot snapshot = Soundness.invariantsHold(platform);
    assertThat(snapshot.fulfillment().orders())
        .filteredOn(order -> journey.quote().quoteId().equals(String.valueOf(order.quoteId())))
        .extracting(OrderOrigin::quoteRevision)
        .hasSize(1);
  }

  private static String path(Journey journey) {
    return "/v1/quotes/" + journey.quote().quoteId();
  }

  private String token() {
    return platform.people("acme").salesToken();
  }

  private static ObjectNode acceptance(Journey journey) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("documentHash", journey.quote().documentHash()).put("channel", "PORTAL");
    body.putObject("acceptedBy").put("name", "Erika Muster");
    return body;
  }
}
