package dev.cpqoms.drills.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.drills.platform.LoopbackHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Asks the simulated partners what they really did. */
final class EffectLedger {

  private final URI externalSystems;

  EffectLedger(URI externalSystems) {
    this.externalSystems = externalSystems;
  }

  List<Effect> effects() {
    List<Effect> effects = new ArrayList<>();
    for (JsonNode effect : ledger().path("effects")) {
      effects.add(
          new Effect(
              effect.path("partner").asText(),
              effect.path("operation").asText(),
              effect.path("tenantId").asText(),
              effect.path("idempotencyKey").asText(),
              effect.path("reference").asText(),
              effect.path("requests").asInt()));
    }
    return effects;
  }

  private JsonNode ledger() {
    HttpRequest request =
        HttpRequest.newBuilder(externalSystems.resolve("/control/ledger")).GET().build();
    try (HttpClient http = LoopbackHttp.client()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("the ledger answers " + answer.statusCode());
      }
      return OperationalTables.json(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException("no ledger at " + externalSystems, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
