package dev.cpqoms.workflow;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.fixtures.contracts.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who calls workflow over HTTP; every exchange is held against the contract. */
final class SupportDesk {
  static final Duration LIMIT = Duration.ofSeconds(60);
  private static final HttpContract CONTRACT = HttpContract.of("workflow");

  private final URI base;
  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();

  SupportDesk(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build(), null);
  }

  JsonNode read(String path) {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answers " + answer.statusCode() + " " + answer.body());
    }
    return Json.tree(answer.body());
  }

  HttpResponse<String> post(String path, @Nullable String etag, Map<String, ?> body) {
    return post(path, etag, UUID.randomUUID().toString(), body);
  }

  HttpResponse<String> post(String path, @Nullable String etag, String key, Map<String, ?> body) {
    String json = Json.text(body);
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(json));
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return send(request.build(), json);
  }

  /** The newest incident of the order, as soon as there is one in that state. */
  JsonNode incident(UUID orderId, String state) {
    String path = "/v1/incidents?businessKey=" + orderId + "&state=" + state;
    await().atMost(LIMIT).until(() -> !read(path).path("items").isEmpty());
    return read(path).path("items").get(0);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request, @Nullable String body) {
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      CONTRACT.check(HttpExchange.of(request, body, answer));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
