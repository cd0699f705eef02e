package dev.cpqoms.bench.tasks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers in the place of order-service and of a partner at once and without keeping anything, so
 * that a worker can be measured alone. Every task is one that reserves inventory.
 */
final class StandIns implements AutoCloseable {
  private static final String TASK =
      """
      {"taskId": "%1$s", "orderId": "%1$s", "itemId": "line-1", "taskType": "RESERVE_INVENTORY",
       "state": "%2$s", "version": %3$d, "customerId": "bench",
       "item": {"offeringId": "router", "offeringType": "PHYSICAL", "quantity": 1, "options": {}, "charges": []},
       "currentAttempt": {"attemptId": "%1$s", "idempotencyKey": "bench-%1$s"}, "earlierAttempts": []}
      """;

  private static final String DONE =
      """
      {"status": "DONE", "externalReference": "bench"}
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(16);

  StandIns() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/internal/", StandIns::task);
    server.createContext("/health/live", exchange -> answer(exchange, "{}"));
    server.createContext("/partner/", exchange -> answer(exchange, DONE));
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  URI partner() {
    return address().resolve("/partner");
  }

  /** {@code …/tasks/{id}} and the commands on it, each of which moves the task one version on. */
  private static void task(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/tasks/", 2)[1].split("/", 2);
    String verb = path.length == 1 ? "" : path[1];
    answer(
        exchange,
        switch (verb) {
          case "" -> TASK.formatted(path[0], "PENDING", 1);
          case "begin" -> TASK.formatted(path[0], "IN_PROGRESS", 2);
          case "complete" -> TASK.formatted(path[0], "COMPLETED", 3);
          default -> throw new IllegalStateException("not in this measurement: " + verb);
        });
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
