package dev.cpqoms.blocks.http;

import static dev.cpqoms.blocks.http.ServerUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.http.host.GlassFishHost;
import dev.cpqoms.blocks.http.host.GrizzlyHost;
import dev.cpqoms.blocks.http.host.HttpHost;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** What a host does when its process ends. */
class DrainingTest {
  @Test
  void grizzlyFinishesWhatItHasBegunAndRefusesTheRest() throws Exception {
    aHostThatDrains(GrizzlyHost::start);
  }

  @Test
  void glassFishFinishesWhatItHasBegunAndRefusesTheRest() throws Exception {
    aHostThatDrains(GlassFishHost::start);
  }

  @Test
  void grizzlyCountsAsynchronousRequestsOut() {
    HostUnderTest server = new HostUnderTest(GrizzlyHost::start);
    String sales = server.issuer.token("sam", "acme", "SALES");
    for (int i = 0; i < 5; i++) {
      HttpRequest.Builder later = server.calls.to("/v1/widgets/later", sales).GET();
      assertThat(server.calls.send(later).body()).isEqualTo("{\"was\":\"later\"}");
    }

    await().atMost(Duration.ofSeconds(20)).until(() -> server.gate.inFlight() == 0);
    server.close();
  }

  private static void aHostThatDrains(BiFunction<HttpSettings, ResourceConfig, HttpHost> start)
      throws Exception {
    HostUnderTest server = new HostUnderTest(start);
    String sales = server.issuer.token("sam", "acme", "SALES");
    CompletableFuture<HttpResponse<String>> inFlight =
        CompletableFuture.supplyAsync(
            () -> server.calls.send(server.calls.to("/v1/widgets/slow", sales).GET()));
    assertThat(server.widgets.slowBegun.await(20, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
    await().atMost(Duration.ofSeconds(20)).until(server.gate::draining);
    HttpResponse<String> refused = server.calls.send(server.calls.to("/v1/widgets", sales).GET());
    HttpResponse<String> ready = server.calls.send(server.calls.to("/health/ready").GET());
    HttpResponse<String> live = server.calls.send(server.calls.to("/health/live").GET());

    assertProblem(refused, 503, "DRAINING");
    assertThat(Calls.header(refused, "Retry-After")).isEqualTo("1");
    assertThat(Calls.header(refused, "Connection")).isEqualTo("close");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(live.statusCode()).isEqualTo(200);
    assertThat(closing).isNotDone();

    server.widgets.slowMayEnd.countDown();
    assertThat(inFlight.get(20, TimeUnit.SECONDS).body()).isEqualTo("{\"was\":\"slow\"}");
    closing.get(20, TimeUnit.SECONDS);
    assertThat(CompletableFuture.supplyAsync(() -> server.calls.send(server.calls.to("/").GET())))
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableThat()
        .havingRootCause()
        .isInstanceOfAny(ConnectException.class, java.nio.channels.ClosedChannelException.class);
  }
}
