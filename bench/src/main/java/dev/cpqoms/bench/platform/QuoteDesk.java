package dev.cpqoms.bench.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Somebody who works with quotes over HTTP, as fast as the service lets them. */
public final class QuoteDesk {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Deque<HttpLine> idle = new ConcurrentLinkedDeque<>();
  private final URI base;
  private final String authorization;

  QuoteDesk(URI base, String token) {
    this.base = base;
    this.authorization = "Authorization: Bearer " + token + "\r\n";
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
    HttpLine.Reply reply = command("/v1/quotes", body, null);
    return new QuoteAt(json(reply.body()).path("quoteId").asText(), etag(reply), "");
  }

  /** A command on the quote, in the version that the last one has left. */
  public QuoteAt then(QuoteAt quote, String command, String body) {
    return new QuoteAt(quote.id(), etag(of(quote, command, body)), quote.documentHash());
  }

  public QuoteAt document(QuoteAt quote) {
    HttpLine.Reply reply = of(quote, "document", "{}");
    return new QuoteAt(quote.id(), etag(reply), json(reply.body()).at("/document/hash").asText());
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
    return json(send("GET /v1/quotes?" + query, "", "").body());
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpLine.Reply of(QuoteAt quote, String command, String body) {
    return command("/v1/quotes/" + quote.id() + "/" + command, body, quote.etag());
  }

  private HttpLine.Reply command(String path, String body, @Nullable String ifMatch) {
    String headers =
        "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
    return send(
        "POST " + path,
        ifMatch == null ? headers : headers + "If-Match: " + ifMatch + "\r\n",
        body);
  }

  /** A repeat is safe: a command that had come through before is answered as it was. */
  private HttpLine.Reply send(String request, String headers, String body) {
    String head = request + " HTTP/1.1\r\n" + authorization + headers;
    try {
      HttpLine kept = idle.pollFirst();
      if (kept != null) {
        try {
          return expected(request, asked(kept, head, body));
        } catch (EOFException | SocketException closed) {
          kept.close(); // by a service that was stopped meanwhile
        }
      }
      return expected(request, asked(new HttpLine(base), head, body));
    } catch (IOException failure) {
      throw new IllegalStateException("No answer to " + request, failure);
    }
  }

  private HttpLine.Reply asked(HttpLine line, String head, String body) throws IOException {
    HttpLine.Reply reply = line.ask(head, body);
    if ("close".equalsIgnoreCase(reply.headers().get("connection"))) {
      line.close();
    } else {
      idle.addFirst(line);
    }
    return reply;
  }

  private static HttpLine.Reply expected(String request, HttpLine.Reply reply) {
    if (reply.status() / 100 != 2) {
      throw new IllegalStateException(
          request + " was answered " + reply.status() + ": " + reply.body());
    }
    return reply;
  }

  private static String etag(HttpLine.Reply reply) {
    return Objects.requireNonNull(reply.headers().get("etag"));
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
