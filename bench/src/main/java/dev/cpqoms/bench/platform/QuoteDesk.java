package dev.cpqoms.bench.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works with quotes over HTTP, as fast as the service lets them. */
public final class QuoteDesk {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String authorization;

  QuoteDesk(URI base, String token) {
    this.base = base;
    this.authorization = "Bearer " + token;
  }

  /** The customer and the catalog that everything here is about. */
  public void furnish(String catalog) {
    command(
        "/v1/customers",
        "{\"customerId\":\"retail\",\"name\":\"Retail GmbH\",\"tier\":\"STANDARD\"}",
        null);
    command("/v1/catalogs/main/publications", catalog, null);
  }

  public QuoteAt create() {
    String body = "{\"customerId\":\"retail\",\"catalogId\":\"main\",\"currency\":\"EUR\"}";
    return at(command("/v1/quotes", body, null));
  }

  /** A command on the quote, in the version that the last one has left. */
  public QuoteAt then(QuoteAt quote, String command, String body) {
    return at(command("/v1/quotes/" + quote.id() + "/" + command, body, quote.etag()));
  }

  public QuoteAt accept(QuoteAt quote) {
    String body =
        """
        {"documentHash":"%s","acceptedBy":{"name":"Erika Muster"},"channel":"PORTAL"}
        """
            .formatted(quote.documentHash());
    return then(quote, "accept", body);
  }

  /** A page of quotes; {@code query} as it goes into the address. */
  public JsonNode page(String query) {
    return json(send(request("/v1/quotes?" + query).GET().build()).body());
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> command(String path, String body, @Nullable String ifMatch) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return send(request.build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(LIMIT)
        .header("Authorization", authorization);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            request.uri() + " was answered " + answer.statusCode() + ": " + answer.body());
      }
      return answer;
    } catch (IOException failure) {
      throw new IllegalStateException("No answer from " + request.uri(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  private static QuoteAt at(HttpResponse<String> answer) {
    JsonNode quote = json(answer.body());
    return new QuoteAt(
        quote.path("quoteId").asText(),
        answer.headers().firstValue("ETag").orElseThrow(),
        quote.at("/document/hash").asText());
  }

  private static JsonNode json(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException other) {
      throw new IllegalStateException("no JSON: " + body, other);
    }
  }

  /** A quote as its last answer left it. */
  public record QuoteAt(String id, String etag, String documentHash) {}
}
