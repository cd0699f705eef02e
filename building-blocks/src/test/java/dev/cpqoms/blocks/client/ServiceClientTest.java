package dev.cpqoms.blocks.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cpqoms.blocks.security.ServiceToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServiceClientTest {
  private static final Conversation STORY =
      new Conversation("story-1", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

  private final Queue<Map<String, String>> seen = new ConcurrentLinkedQueue<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private ServiceClient client;

  /** For what never answers; nothing that answers is to be cut off by it. */
  private ServiceClient impatient;

  @BeforeEach
  void aService(@TempDir Path directory) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/ok", exchange -> answer(exchange, 200, "{\"state\":\"DRAFT\"}"));
    server.createContext("/no", exchange -> answer(exchange, 409, "{\"code\":\"WRONG_STATE\"}"));
    server.createContext("/page", exchange -> answer(exchange, 502, "<html>"));
    server.createContext("/garbage", exchange -> answer(exchange, 200, "<html>"));
    server.createContext("/slow", _ -> hang());
    server.setExecutor(threads);
    server.start();
    Path token = Files.writeString(directory.resolve("token"), "abc");
    client = client(token, Duration.ofSeconds(30));
    impatient = client(token, Duration.ofMillis(500));
  }

  @AfterEach
  void stop() {
    end.countDown();
    client.close();
    impatient.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aCommandCarriesTokenKeyVersionAndConversation() {
    Reply reply = client.post(new CommandCall("/ok", "key-1", 3L, Map.of("a", 1)), STORY);

    assertThat(reply.ok()).isTrue();
    assertThat(reply.version()).isEqualTo(7);
    assertThat(reply.body().path("state").asText()).isEqualTo("DRAFT");
    assertThat(seen.poll())
        .containsEntry("method", "POST")
        .containsEntry("Authorization", "Bearer abc")
        .containsEntry("Idempotency-key", "key-1")
        .containsEntry("If-match", "\"3\"")
        .containsEntry("X-correlation-id", "story-1")
        .containsEntry("Traceparent", String.valueOf(STORY.traceparent()))
        .containsEntry("body", "{\"a\":1}");
  }

  @Test
  void aRefusalIsAReplyWithItsCode() {
    Reply reply = client.get("/no", STORY);

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("WRONG_STATE");
    assertThat(client.get("/page", STORY).code()).isEmpty();
  }

  @Test
  void noUsableAnswerMeansUnavailable() {
    assertThatThrownBy(() -> impatient.get("/slow", STORY))
        .isInstanceOf(DependencyUnavailable.class);
    assertThatThrownBy(() -> client.get("/garbage", STORY))
        .isInstanceOf(DependencyUnavailable.class);
    end.countDown();
    server.stop(0);
    assertThatThrownBy(() -> client.get("/ok", STORY)).isInstanceOf(DependencyUnavailable.class);
  }

  private ServiceClient client(Path token, Duration request) {
    return new ServiceClient(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
        new ServiceToken(token),
        new ClientTimeouts(Duration.ofSeconds(30), request));
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    Map<String, String> request = new java.util.HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> request.put(name, values.getFirst()));
    request.put("method", exchange.getRequestMethod());
    request.put(
        "body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    seen.add(request);
    exchange.getResponseHeaders().add("ETag", "\"7\"");
    exchange.sendResponseHeaders(status, body.length());
    exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }

  private void hang() {
    try {
      end.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
