package dev.cpqoms.blocks.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.http.host.GlassFishHost;
import dev.cpqoms.sandbox.process.Waiting;
import jakarta.ws.rs.core.Feature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a client hears that comes while a host starts. */
class OpeningTest {
  private static final String NOTHING = "nothing";

  @Test
  void aHostThatIsNotReadyYetSaysSoAndNothingElse() throws Exception {
    int port = freePort();
    Calls calls = new Calls(URI.create("http://127.0.0.1:" + port));
    Set<String> heard = ConcurrentHashMap.newKeySet();
    AtomicBoolean started = new AtomicBoolean();
    CompletableFuture<Void> impatient =
        CompletableFuture.runAsync(
            () -> {
              while (!started.get()) {
                heard.add(ask(calls));
              }
            });

    try (HostUnderTest server =
        HostUnderTest.at(
            port,
            (settings, application) ->
                GlassFishHost.start(settings, application.register(holdingUp(heard))))) {
      started.set(true);
      impatient.get(20, TimeUnit.SECONDS);
      assertThat(ask(calls)).startsWith("200 application/json");
    }

    heard.removeIf(answer -> answer.equals(NOTHING) || answer.startsWith("200 application/json"));
    assertThat(heard).containsExactly("503 application/problem+json DEPENDENCY_UNAVAILABLE 1");
  }

  /** Its deployment goes on when somebody was told that the host is not ready. */
  private static Feature holdingUp(Set<String> heard) {
    return context ->
        Waiting.until(
            Duration.ofSeconds(60),
            () -> heard.stream().anyMatch(answer -> answer.startsWith("503")));
  }

  private static String ask(Calls calls) {
    try {
      var answer = calls.send(calls.to("/health/live").GET());
      return String.join(
          " ",
          Integer.toString(answer.statusCode()),
          Calls.header(answer, "Content-Type"),
          Calls.json(answer).path("code").asText(),
          Calls.header(answer, "Retry-After"));
    } catch (IllegalStateException refused) {
      return NOTHING;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
