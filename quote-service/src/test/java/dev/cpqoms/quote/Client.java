package dev.cpqoms.quote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.fixtures.contracts.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with a token who calls the quote service; every exchange is held to the contract. */
public final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final HttpContract CONTRACT = HttpContract.of("quote-service");

  private final URI service;
  private final String token;

  public Client(URI service, String token) {
    this.service = service;
    this.token = token;
  }

  /** For what no client library would send. */
  public String token() {
    return token;
  }

  public Reply get(String path) {
    return send(request(path).GET(), null);
  }

  public Reply getUnless(String path, String etag) {
    return send(request(path).header("If-None-Match", etag).GET(), null);
  }

  /** A command with a key of its own. */
  public Reply post(String path, Object body) {
    return post(path, body, null, UUID.randomUUID().toString());
  }

  public Reply post(String path, Object body, @Nullable String ifMatch) {
    return post(path, body, ifMatch, UUID.randomUUID().toString());
  }

  public Reply post(
      String path, Object body, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    String json = body instanceof String text ? text : Json.text(body);
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return send(request, json);
  }

  /** A command whose body is judged by another schema: the judge is slow with megabytes. */
  public Reply postLarge(String path, JsonNode body) {
    String key = UUID.randomUUID().toString();
    return exchange(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token);
  }

  private static Reply send(HttpRequest.Builder builder, @Nullable String body) {
    HttpRequest request = builder.build();
    Reply reply = exchange(request);
    CONTRACT.check(HttpExchange.of(request, body, reply.response()));
    return reply;
  }

  private static Reply exchange(HttpRequest request) {
    try {
      return new Reply(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new AssertionError("no answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** What came back. */
  public record Reply(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public byte[] bytes() {
      return response.body();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return Json.tree(text());
    }

    public String code() {
      return json().path("code").asText();
    }

    public @Nullable String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    public String etag() {
      return response.headers().firstValue("ETag").orElseThrow();
    }

    /** This reply, after a look at its status. */
    public Reply expect(int status) {
      if (status() != status) {
        throw new AssertionError("expected " + status + ", got " + status() + ": " + text());
      }
      return this;
    }
  }
}
