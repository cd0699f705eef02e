package dev.cpqoms.externalsystems;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A caller of the partners who waits for every answer that comes. */
final class Client {

  static final String API_KEY = "partner-key-of-the-tests";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Duration patience;

  Client(URI base) {
    this(base, Duration.ofSeconds(60));
  }

  private Client(URI base, Duration patience) {
    this.base = base;
    this.patience = patience;
  }

  /** One who has gone before an answer comes that is held back. */
  Client impatient() {
    return new Client(base, Duration.ofSeconds(4));
  }

  HttpResponse<String> operate(String partner, String key, Map<String, Object> body)
      throws IOException, InterruptedException {
    return http.send(
        request("/" + partner + "/operations")
            .header("X-Api-Key", API_KEY)
            .header("Idempotency-Key", key)
            .header("X-Correlation-Id", "correlation-of-" + key)
            .POST(HttpRequest.BodyPublishers.ofString(Json.text(body)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> find(String partner, String tenant, String key)
      throws IOException, InterruptedException {
    return http.send(
        request("/" + partner + "/operations/" + key + "?tenantId=" + tenant)
            .header("X-Api-Key", API_KEY)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> script(String json) throws IOException, InterruptedException {
    return http.send(
        request("/control/faults").POST(HttpRequest.BodyPublishers.ofString(json)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  void clearFaults() throws IOException, InterruptedException {
    http.send(request("/control/faults").DELETE().build(), HttpResponse.BodyHandlers.discarding());
  }

  /** The effects of one tenant. */
  JsonNode effects(String tenant) throws IOException, InterruptedException {
    return Json.tree(get("/control/ledger?tenantId=" + tenant).body()).get("effects");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(patience)
        .header("Content-Type", "application/json");
  }

  static Map<String, Object> reservation(String tenant, String reference) {
    return Map.of(
        "operation",
        "RESERVE",
        "tenantId",
        tenant,
        "reference",
        reference,
        "payload",
        Map.of("offeringId", "router", "quantity", 1));
  }

  static Map<String, Object> provisioning(String tenant, String reference, URI callback) {
    return Map.of(
        "operation",
        "PROVISION",
        "tenantId",
        tenant,
        "reference",
        reference,
        "payload",
        Map.of("offeringId", "business-internet", "quantity", 1),
        "callbackUrl",
        callback.toString());
  }
}
