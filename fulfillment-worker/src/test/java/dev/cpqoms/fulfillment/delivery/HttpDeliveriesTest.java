package dev.cpqoms.fulfillment.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cpqoms.blocks.client.ClientTimeouts;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.security.ServiceToken;
import dev.cpqoms.fixtures.servers.TestIssuer;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.tasks.TasksUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the worker makes of the answers of the queue, above all of those that come too late. */
class HttpDeliveriesTest {

  private static final TestIssuer ISSUER = TestIssuer.create();
  private static final DueDelivery DUE = new DueDelivery(new TenantId("acme"), "d1", "billing", 1);
  private static final DeliveryReport DONE = DeliveryReport.of(new PartnerAnswer.Done(200, "N-1"));

  private record Answer(int status, String body) {}

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private HttpServer server;
  private ServiceClient client;
  private HttpDeliveries deliveries;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
    client =
        new ServiceClient(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            new ServiceToken(ISSUER.serviceTokenFile("fulfillment-worker")),
            new ClientTimeouts(Duration.ofSeconds(30), Duration.ofSeconds(60)));
    deliveries = new HttpDeliveries(client, "worker-1");
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void whatIsDueIsClaimedByTheVersionThatWasSeen() {
    answers.add(
        new Answer(
            200,
            "{\"items\":[{\"tenantId\":\"acme\",\"deliveryId\":\"d1\",\"adapter\":\"billing\",\"version\":7}]}"));
    answers.add(new Answer(200, delivery(8, 1)));

    DueDelivery due = deliveries.due().getFirst();
    ClaimedDelivery claimed = deliveries.claim(due).orElseThrow();

    assertThat(requests.getLast())
        .isEqualTo("POST /internal/v1/tenants/acme/deliveries/d1/claim \"7\"");
    assertThat(claimed.version()).isEqualTo(8);
    assertThat(claimed.mayHaveArrived()).isFalse();
  }

  @Test
  void whoIsSlowerHasNothingToCarry() {
    answers.add(new Answer(412, "{\"code\":\"STALE_VERSION\"}"));
    answers.add(new Answer(409, "{\"code\":\"DELIVERY_WRONG_STATE\"}"));

    assertThat(deliveries.claim(DUE)).isEmpty();
    assertThat(deliveries.claim(DUE)).isEmpty();
  }

  @Test
  void aReportIsToldAgainWhenAPersonHasTouchedTheDeliveryMeanwhile() {
    ClaimedDelivery claimed = claimed();
    answers.add(new Answer(412, "{\"code\":\"STALE_VERSION\"}"));
    answers.add(new Answer(200, delivery(3, 1)));
    answers.add(new Answer(200, delivery(4, 1)));

    assertThat(deliveries.report(claimed, DONE)).isTrue();

    assertThat(requests.getLast())
        .isEqualTo("POST /internal/v1/tenants/acme/deliveries/d1/report \"3\"");
  }

  @Test
  void aReportIsNotToldWhenAnotherWorkerHasTheDelivery() {
    ClaimedDelivery claimed = claimed();
    answers.add(new Answer(412, "{\"code\":\"STALE_VERSION\"}"));
    answers.add(new Answer(200, delivery(3, 2)));

    assertThat(deliveries.report(claimed, DONE)).isFalse();

    assertThat(answers).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CANCELLED", "FAILED", "DELIVERED"})
  void anEffectIsToldThoughAnotherWorkerHadTheDeliveryWhenItEnded(String end) {
    ClaimedDelivery claimed = claimed();
    answers.add(new Answer(412, "{\"code\":\"STALE_VERSION\"}"));
    answers.add(new Answer(200, delivery(4, 2, end)));
    answers.add(new Answer(200, delivery(4, 2, end)));

    assertThat(deliveries.report(claimed, DONE)).isTrue();

    assertThat(requests.getLast())
        .isEqualTo("POST /internal/v1/tenants/acme/deliveries/d1/report \"4\"");
  }

  @Test
  void whatIsNoEffectIsNotToldAboutADeliveryThatAnotherWorkerHasEnded() {
    ClaimedDelivery claimed = claimed();
    answers.add(new Answer(412, "{\"code\":\"STALE_VERSION\"}"));
    answers.add(new Answer(200, delivery(4, 2, "CANCELLED")));

    assertThat(deliveries.report(claimed, DeliveryReport.noEffect())).isFalse();

    assertThat(answers).isEmpty();
  }

  @Test
  void aQueueThatIsAwayIsNobodysFailure() {
    answers.add(new Answer(503, "{\"code\":\"DEPENDENCY_UNAVAILABLE\"}"));

    assertThatThrownBy(() -> deliveries.due()).isInstanceOf(TasksUnavailable.class);
  }

  private ClaimedDelivery claimed() {
    answers.add(new Answer(200, delivery(2, 1)));
    return deliveries.claim(DUE).orElseThrow();
  }

  private static String delivery(int version, int claims) {
    return delivery(version, claims, "IN_FLIGHT");
  }

  private static String delivery(int version, int claims, String state) {
    return """
    {"deliveryId":"d1","state":"%s","taskId":"t1","taskType":"NOTIFY_CUSTOMER","idempotencyKey":"k1",
     "version":%d,"claims":%d,"leaseUntil":"2026-11-21T09:00:30Z","cancelRequested":false,"correlationId":"c1"}
    """
        .formatted(state, version, claims);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String version = exchange.getRequestHeaders().getFirst("If-Match");
    requests.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + (version == null ? "" : " " + version));
    Answer answer = answers.removeFirst();
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
