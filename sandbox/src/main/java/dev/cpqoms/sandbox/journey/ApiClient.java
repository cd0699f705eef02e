package dev.cpqoms.sandbox.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cpqoms.sandbox.process.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A patient client of one service: while the service is away or asks to come again, the same
 * request is sent again with the same idempotency key, so that it takes effect once.
 */
public final class ApiClient implements AutoCloseable {

  private static final Duration ONE_TRY = Duration.ofSeconds(20);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final URI base;
  private final Duration patience;
  private final @Nullable String traceparent;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public ApiClient(URI base, Duration patience) {
    this(base, patience, null);
  }

  private ApiClient(URI base, Duration patience, @Nullable String traceparent) {
    this.base = base;
    this.patience = patience;
    this.traceparent = traceparent;
  }

  /** A client like this one, whose every request belongs to the trace. */
  public ApiClient within(String trace) {
    return new ApiClient(base, patience, trace);
  }

  public URI base() {
    return base;
  }

  public ApiAnswer get(String path, String token) {
    return patiently(request(path, token).GET().build());
  }

  /** A command under a new idempotency key. */
  public ApiAnswer command(String path, String token, @Nullable String ifMatch, JsonNode body) {
    return command(path, token, UUID.randomUUID().toString(), ifMatch, body);
  }

  public ApiAnswer command(
      String path, String token, String idempotencyKey, @Nullable String ifMatch, JsonNode body) {
    HttpRequest.Builder request =
        request(path, token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return patiently(request.build());
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(ONE_TRY)
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token);
    return traceparent == null ? request : request.header("traceparent", traceparent);
  }

  private ApiAnswer patiently(HttpRequest request) {
    AtomicReference<@Nullable ApiAnswer> last = new AtomicReference<>();
    AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
    Waiting.until(
        patience,
        () -> {
          try {
            ApiAnswer answer = once(request);
            last.set(answer);
            return !asksToComeAgain(answer);
          } catch (IOException away) {
            failure.set(away);
            return false;
          }
        });
    ApiAnswer answer = last.get();
    if (answer == null) {
      String what = request.method() + " " + request.uri() + " was not answered within " + patience;
      IOException cause = failure.get();
      throw cause == null ? new UnexpectedAnswer(what) : new UnexpectedAnswer(what, cause);
    }
    return answer;
  }

  private static boolean asksToComeAgain(ApiAnswer answer) {
    return answer.status() == 503 || answer.code().equals("COMMAND_IN_PROGRESS");
  }

  private ApiAnswer once(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      boolean replayed =
          response.headers().firstValue("Idempotent-Replayed").map("true"::equals).orElse(false);
      return new ApiAnswer(
          response.statusCode(),
          response.headers().firstValue("ETag"),
          json(response.body()),
          replayed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnexpectedAnswer("Interrupted", interrupted);
    }
  }

  private static JsonNode json(String body) {
    try {
      JsonNode node = MAPPER.readTree(body);
      return node == null || node.isMissingNode() ? MAPPER.createObjectNode() : node;
    } catch (JsonProcessingException other) {
      return MAPPER.createObjectNode().put("text", body);
    }
  }
}
