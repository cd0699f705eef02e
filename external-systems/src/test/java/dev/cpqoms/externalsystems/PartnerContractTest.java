package dev.cpqoms.externalsystems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.externalsystems.faults.FaultKind;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.fixtures.contracts.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer of the partners is as their contract says. */
class PartnerContractTest {

  private static final HttpContract CONTRACT = HttpContract.of("partner");

  @TempDir Path folder;
  private PartnersUnderTest partners;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    partners = new PartnersUnderTest(folder);
    client = partners.client;
  }

  @AfterEach
  void stop() {
    partners.close();
  }

  @Test
  void anOperationAndTheQuestionAboutIt() throws Exception {
    assertThat(operate("inventory", "k1", Client.reservation("acme", "t1"))).isEqualTo(200);
    assertThat(operate("inventory", "k1", Client.reservation("acme", "t2"))).isEqualTo(409);
    assertThat(operate("provisioning", "k2", Client.provisioning("acme", "t1", nowhere())))
        .isEqualTo(202);
    assertThat(get("/inventory/operations/k1?tenantId=acme")).isEqualTo(200);
    assertThat(get("/provisioning/operations/k2?tenantId=acme")).isEqualTo(200);
    assertThat(get("/inventory/operations/k9?tenantId=acme")).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"REFUSE_422, 422", "THROTTLE_429, 429", "ERROR_500, 500"})
  void aScriptedAnswer(String kind, int status) throws Exception {
    String script = "{\"partner\":\"inventory\",\"times\":1,\"kind\":\"%s\"}".formatted(kind);

    assertThat(send(client.request("/control/faults"), script)).isEqualTo(201);
    assertThat(operate("inventory", "k1", Client.reservation("acme", "t1"))).isEqualTo(status);
  }

  @Test
  void requestsThatMakeNoSense() throws Exception {
    assertThat(operate("inventory", "k1", Map.of("operation", "RESERVE"))).isEqualTo(400);
    assertThat(operate("notification", "k1", Client.reservation("acme", "t1"))).isEqualTo(422);
    assertThat(send(known("/inventory/operations"), "{}")).isEqualTo(400);
    assertThat(send(client.request("/inventory/operations"), "{}")).isEqualTo(401);
    assertThat(send(client.request("/control/faults"), "{\"partner\":\"post\"}")).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void everyKindOfFaultCanBeScriptedAndIsListed(FaultKind kind) throws Exception {
    String script = "{\"partner\":\"billing\",\"times\":1,\"kind\":\"%s\"}".formatted(kind);

    assertThat(send(client.request("/control/faults"), script)).isEqualTo(201);
    assertThat(get("/control/faults")).isEqualTo(200);
  }

  @Test
  void questionsCanBeScriptedToo() throws Exception {
    String script =
        "{\"partner\":\"billing\",\"match\":{\"operation\":\"QUERY\"},\"times\":1,\"kind\":\"RESET\"}";

    assertThat(send(client.request("/control/faults"), script)).isEqualTo(201);
    assertThat(get("/control/faults")).isEqualTo(200);
  }

  @Test
  void theLedgerAndTheEndOfTheScripts() throws Exception {
    operate("inventory", "k1", Client.reservation("acme", "t1"));

    assertThat(get("/control/ledger?tenantId=acme")).isEqualTo(200);
    assertThat(exchange(client.request("/control/faults").DELETE().build(), null)).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/startup", "/health/ready", "/health/live", "/metrics"})
  void theProbes(String path) throws Exception {
    assertThat(get(path)).isEqualTo(200);
  }

  private int operate(String partner, String key, Map<String, Object> body) throws Exception {
    return send(
        known("/" + partner + "/operations").header("Idempotency-Key", key), Json.text(body));
  }

  private int get(String path) throws Exception {
    return exchange(known(path).build(), null);
  }

  private int send(HttpRequest.Builder request, String body) throws Exception {
    return exchange(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), body);
  }

  private int exchange(HttpRequest request, @Nullable String body) throws Exception {
    HttpResponse<String> answer = client.send(request);
    CONTRACT.check(HttpExchange.of(request, body, answer));
    return answer.statusCode();
  }

  private HttpRequest.Builder known(String path) {
    return client.request(path).header("X-Api-Key", Client.API_KEY);
  }

  private static URI nowhere() {
    return URI.create("http://127.0.0.1:1/callbacks/v1/provisioning");
  }
}
