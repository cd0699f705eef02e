package dev.cpqoms.order;

import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.fixtures.contracts.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the service, and holds every single exchange to the contract. */
final class OrderApi {

  private final URI base;
  private final HttpContract contract = HttpContract.of("order-service");
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  OrderApi(URI base) {
    this.base = base;
  }

  Reply get(String path, String token) {
    return send(to(path, token).GET(), null);
  }

  Reply get(String path, String token, String ifNoneMatch) {
    return send(to(path, token).header("If-None-Match", ifNoneMatch).GET(), null);
  }

  /** A command with a fresh key. */
  Reply post(String path, String token, @Nullable String ifMatch, Object body) {
    return post(path, token, UUID.randomUUID().toString(), ifMatch, body);
  }

  Reply post(String path, String token, String key, @Nullable String ifMatch, Object body) {
    String json = Json.text(body);
    HttpRequest.Builder request =
        to(path, token)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return send(request, json);
  }

  /** A partner's callback: no token, only its signature. */
  Reply callback(String adapter, String signature, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(base + "/callbacks/v1/" + adapter))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("X-Partner-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(json)),
        json);
  }

  private HttpRequest.Builder to(String path, String token) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private Reply send(HttpRequest.Builder builder, @Nullable String body) {
    try {
      HttpRequest request = builder.build();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      contract.check(HttpExchange.of(request, body, response));
      return new Reply(response);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
