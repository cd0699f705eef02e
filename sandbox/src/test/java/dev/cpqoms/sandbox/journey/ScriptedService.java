package dev.cpqoms.sandbox.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers what the script says, in its order, and keeps what it was asked. */
final class ScriptedService implements AutoCloseable {

  record Asked(String method, String path, String key, String ifMatch, String body) {}

  private record Line(int status, String etag, String body) {}

  private final HttpServer server;
  private final Queue<Line> script = new ArrayDeque<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  ScriptedService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  ScriptedService says(int status, String etag, String body) {
    script.add(new Line(status, etag, body));
    return this;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Asked> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            header(exchange, "Idempotency-Key"),
            header(exchange, "If-Match"),
            body));
    Line line = script.size() > 1 ? script.remove() : script.element();
    exchange.getResponseHeaders().add("ETag", line.etag());
    byte[] bytes = line.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(line.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }
}
