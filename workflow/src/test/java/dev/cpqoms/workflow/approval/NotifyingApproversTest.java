package dev.cpqoms.workflow.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.security.ServiceToken;
import dev.cpqoms.workflow.Events;
import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NotifyingApproversTest {
  private final List<String> requests = new CopyOnWriteArrayList<>();
  @TempDir Path folder;
  private volatile int answer = 200;
  private HttpServer server;
  private ServiceClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    Path token = Files.writeString(folder.resolve("token"), "a-token");
    client = new ServiceClient(uri, new ServiceToken(token));
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void aReminderIsRecordedUnderAKeyOfItsCase() {
    assertThat(perform("approval.remind")).isEqualTo(JobOutcome.done());
    perform("approval.remind");
    perform("approval.escalate");

    String path = "/internal/v1/tenants/acme/quotes/quote-1/approval-reminders";
    assertThat(requests)
        .containsExactly(
            path + " reminder-case-1 case-1 REMINDER",
            path + " reminder-case-1 case-1 REMINDER",
            path + " escalation-case-1 case-1 ESCALATION");
  }

  @Test
  void anExpiryIsReportedUnderAKeyOfItsCase() {
    perform("approval.expire");
    perform("approval.expire");
    String path = "/internal/v1/tenants/acme/quotes/quote-1/approval-expirations";
    assertThat(requests)
        .containsExactly(path + " expire-case-1 case-1 null", path + " expire-case-1 case-1 null");
  }

  @Test
  void aCaseThatIsGoneNeedsNoReminder() {
    answer = 404;

    assertThat(perform("approval.remind")).isEqualTo(JobOutcome.done());
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 412, 503})
  void aServiceThatIsBusyOrDrainsIsAskedAgain(int status) {
    answer = status;

    assertThatThrownBy(() -> perform("approval.expire")).isInstanceOf(DependencyUnavailable.class);
  }

  @Test
  void anyOtherAnswerIsAFault() {
    answer = 400;

    assertThatThrownBy(() -> perform("approval.remind"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("400");
  }

  private JobOutcome perform(String type) {
    var call =
        new JobCall(
            1,
            7,
            new TenantId("acme"),
            "correlation-1",
            Events.TRACEPARENT,
            Map.of("quoteId", "quote-1", "approvalCaseId", "case-1"));
    return ApprovalJobs.of(client).stream()
        .filter(work -> work.type().equals(type))
        .findFirst()
        .orElseThrow()
        .perform(call);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = Json.mapper().readTree(exchange.getRequestBody());
    requests.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                body.path("approvalCaseId").textValue(),
                body.path("kind").textValue()));
    byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }
}
