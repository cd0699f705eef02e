package dev.cpqoms.drills.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Tells the simulated partners how to fail. */
public final class PartnerFaults {

  private final URI base;

  PartnerFaults(URI base) {
    this.base = base;
  }

  /**
   * @param partner inventory, provisioning, billing or notification
   * @param kind a word of the partner API, for example {@code TIMEOUT_AFTER_EFFECT}
   * @param times how many calls it spoils
   */
  public void script(String partner, String kind, int times) {
    ObjectNode fault =
        JsonNodeFactory.instance
            .objectNode()
            .put("partner", partner)
            .put("kind", kind)
            .put("times", times);
    send(
        HttpRequest.newBuilder(base.resolve("/control/faults"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(fault.toString()))
            .build());
  }

  public void clear() {
    send(HttpRequest.newBuilder(base.resolve("/control/faults")).DELETE().build());
  }

  private void send(HttpRequest request) {
    try (HttpClient http = LoopbackHttp.client()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            "partners answer " + answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException("no partners at " + base, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
