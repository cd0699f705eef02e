package dev.cpqoms.blocks.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.security.ServiceToken;
import dev.cpqoms.blocks.telemetry.TraceContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calls one other service with the token of this process. It never repeats a call: whoever calls
 * knows whether a repeat is safe, and with which key.
 */
public final class ServiceClient implements AutoCloseable {
  private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

  private final String base;
  private final ServiceToken token;
  private final ClientTimeouts timeouts;
  private final HttpClient http;

  public ServiceClient(URI baseUri, ServiceToken token) {
    this(baseUri, token, ClientTimeouts.standard());
  }

  public ServiceClient(URI baseUri, ServiceToken token, ClientTimeouts timeouts) {
    this.base = baseUri.toString().replaceFirst("/+$", "");
    this.token = token;
    this.timeouts = timeouts;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeouts.connect())
            .build();
  }

  /**
   * Reads.
   *
   * @throws DependencyUnavailable on timeouts, broken connections and unreadable answers
   */
  public Reply get(String path, Conversation conversation) {
    return send(request(path, conversation).GET().build());
  }

  /**
   * Sends a command.
   *
   * @throws DependencyUnavailable on timeouts, broken connections and unreadable answers; the
   *     command may have been done
   */
  public Reply post(CommandCall call, Conversation conversation) {
    HttpRequest.Builder request =
        request(call.path(), conversation)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", call.idempotencyKey())
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(call.body())));
    if (call.ifMatch() != null) {
      request.header("If-Match", "\"" + call.ifMatch() + "\"");
    }
    return send(request.build());
  }

  private HttpRequest.Builder request(String path, Conversation conversation) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(timeouts.request())
        .header("Authorization", "Bearer " + token.bearer())
        .header("Accept", "application/json")
        .header("X-Correlation-Id", conversation.correlationId())
        .header("traceparent", TraceContext.current(conversation.traceparent()));
  }

  private Reply send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), version(response), body(response));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DependencyUnavailable("Interrupted while waiting for " + base, interrupted);
    } catch (IOException broken) {
      throw new DependencyUnavailable("No answer from " + base, broken);
    }
  }

  private static @Nullable Long version(HttpResponse<?> response) {
    Optional<String> etag = response.headers().firstValue("ETag");
    Matcher version = VERSION.matcher(etag.orElse(""));
    return version.matches() ? Long.valueOf(version.group(1)) : null;
  }

  private JsonNode body(HttpResponse<byte[]> response) throws IOException {
    if (response.body().length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return Json.mapper().readTree(response.body());
    } catch (JsonProcessingException notJson) {
      if (response.statusCode() / 100 == 2) {
        throw new DependencyUnavailable("Unreadable answer from " + base, notJson);
      }
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
