package dev.cpqoms.workflow.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cpqoms.blocks.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Where order-service takes incidents; it answers what it is told to, and 200 otherwise. */
final class CaseDoor implements AutoCloseable {
  /** One news as it came. */
  record News(String path, String key, JsonNode body) {
    String orderId() {
      return path.split("/")[6];
    }

    boolean isOver() {
      return body.has("resolved");
    }
  }

  private final List<News> news = new ArrayList<>();
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final HttpServer server;

  CaseDoor() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers the next news with this status. */
  synchronized CaseDoor thenAnswers(int status) {
    answers.add(status);
    return this;
  }

  synchronized List<News> of(String orderId) {
    return news.stream().filter(one -> one.orderId().equals(orderId)).toList();
  }

  private synchronized void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    news.add(
        new News(
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            Json.tree(new String(body, StandardCharsets.UTF_8))));
    byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.poll(), answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
