package dev.cpqoms.externalsystems;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cpqoms.blocks.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where order-service takes callbacks, and can be deaf for a while. */
final class CallbackReceiver implements AutoCloseable {

  /** One report as it came in. */
  record Report(
      String callbackId, String key, String status, String signature, byte[] body, String trail) {}

  private final HttpServer server;
  private final List<Report> reports = new CopyOnWriteArrayList<>();
  private final AtomicInteger deafFor = new AtomicInteger();

  CallbackReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  URI url() {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/callbacks/v1/provisioning");
  }

  /** Answers the next requests with 503. */
  void beDeafFor(int requests) {
    deafFor.set(requests);
  }

  List<Report> reports() {
    return reports;
  }

  List<Report> reportsOf(String key) {
    return reports.stream().filter(report -> report.key().equals(key)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean deaf = deafFor.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    var tree = Json.mapper().readTree(body);
    reports.add(
        new Report(
            tree.path("callbackId").asText(),
            tree.path("idempotencyKey").asText(),
            tree.path("status").asText(),
            exchange.getRequestHeaders().getFirst("X-Partner-Signature"),
            body,
            exchange.getRequestHeaders().getFirst("X-Correlation-Id")));
    exchange.sendResponseHeaders(deaf ? 503 : 202, -1);
    exchange.close();
  }
}
