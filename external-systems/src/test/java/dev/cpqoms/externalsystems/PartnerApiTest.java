package dev.cpqoms.externalsystems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The partner API over real HTTP; every test has a tenant of its own. */
class PartnerApiTest {

  @TempDir static Path folder;
  private static PartnersUnderTest partners;
  private static Client client;

  @BeforeAll
  static void start() throws IOException {
    partners = new PartnersUnderTest(folder);
    client = partners.client;
  }

  @AfterAll
  static void stop() {
    partners.close();
  }

  @AfterEach
  void clearFaults() throws Exception {
    client.clearFaults();
  }

  @Test
  void anOperationIsDoneOnceAndCanBeAskedFor(TestInfo test) throws Exception {
    String tenant = tenantOf(test);
    HttpResponse<String> first =
        client.operate("inventory", "k1", Client.reservation(tenant, "t1"));
    HttpResponse<String> again =
        client.operate("inventory", "k1", Client.reservation(tenant, "t1"));
    HttpResponse<String> question = client.find("inventory", tenant, "k1");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(Json.tree(first.body()).get("status").asText()).isEqualTo("DONE");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(question.statusCode()).isEqualTo(200);
    assertThat(question.body()).isEqualTo(first.body());
    assertThat(client.effects(tenant)).hasSize(1);
    assertThat(client.effects(tenant).get(0).get("requests").asInt()).isEqualTo(2);
  }

  @Test
  void anUnknownKeyAndTheKeyOfAnotherTenantHaveNoEffect(TestInfo test) throws Exception {
    client.operate("inventory", "k1", Client.reservation(tenantOf(test), "t1"));

    assertThat(client.find("inventory", tenantOf(test), "k2").statusCode()).isEqualTo(404);
    assertThat(client.find("inventory", "another", "k1").statusCode()).isEqualTo(404);
    assertThat(client.find("billing", tenantOf(test), "k1").statusCode()).isEqualTo(404);
  }

  @Test
  void theSameKeyWithAnotherBodyIsAConflictWithoutEffect(TestInfo test) throws Exception {
    String tenant = tenantOf(test);
    client.operate("inventory", "k1", Client.reservation(tenant, "t1"));

    HttpResponse<String> clash =
        client.operate("inventory", "k1", Client.reservation(tenant, "t2"));

    assertThat(clash.statusCode()).isEqualTo(409);
    assertThat(client.effects(tenant)).hasSize(1);
  }

  @Test
  void aLateEffectComesAfterTheCallerWasCutOffAndHadAsked(TestInfo test) throws Exception {
    String tenant = tenantOf(test);
    scriptLateEffect(tenant, "PT1S");

    assertThatThrownBy(() -> client.operate("inventory", "k1", Client.reservation(tenant, "t1")))
        .isInstanceOf(IOException.class);

    assertThat(client.find("inventory", tenant, "k1").statusCode()).isEqualTo(404);
    assertThat(client.effects(tenant)).isEmpty();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> client.find("inventory", tenant, "k1").statusCode() == 200);
    assertThat(client.effects(tenant)).hasSize(1);
  }

  @Test
  void aCallUnderTheSameKeyBeforeTheLateEffectIsTheOnlyOne(TestInfo test) throws Exception {
    String tenant = tenantOf(test);
    scriptLateEffect(tenant, "PT0.5S");
    assertThatThrownBy(() -> client.operate("inventory", "k1", Client.reservation(tenant, "t1")))
        .isInstanceOf(IOException.class);

    client.operate("inventory", "k1", Client.reservation(tenant, "t1"));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> client.effects(tenant).get(0).get("requests").asInt() == 2);
    assertThat(client.effects(tenant)).hasSize(1);
  }

  @Test
  void thirtyTwoIdenticalRequestsAtOnceAreOneEffectAndOneAnswer(TestInfo test) throws Exception {
    String tenant = tenantOf(test);
    CyclicBarrier together = new CyclicBarrier(32);
    try (ExecutorService callers = Executors.newFixedThreadPool(32)) {
      Callable<HttpResponse<String>> call =
          () -> {
            together.await();
            return client.operate("billing", "k1", activation(tenant));
          };
      List<Future<HttpResponse<String>>> answers =
          callers.invokeAll(IntStream.range(0, 32).mapToObj(i -> call).toList());
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().body()).isEqualTo(answers.getFirst().get().body());
      }
    }

    assertThat(client.effects(tenant)).hasSize(1);
    assertThat(client.effects(tenant).get(0).get("requests").asInt()).isEqualTo(32);
  }

  @Test
  void strangersAreTurnedAwayAndLeaveNoEffect(TestInfo test) throws Exception {
    String tenant = tenantOf(test);
    HttpRequest.Builder request =
        client
            .request("/inventory/operations")
            .header("Idempotency-Key", "k1")
            .POST(HttpRequest.BodyPublishers.ofString(Json.text(Client.reservation(tenant, "t1"))));

    assertThat(client.send(request.build()).statusCode()).isEqualTo(401);
    assertThat(client.send(request.header("X-Api-Key", "guess").build()).statusCode())
        .isEqualTo(401);
    assertThat(client.effects(tenant)).isEmpty();
  }

  @Test
  void whatAPartnerDoesNotOfferIsRefused(TestInfo test) throws Exception {
    HttpResponse<String> answer =
        client.operate("notification", "k1", Client.reservation(tenantOf(test), "t1"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Json.tree(answer.body()).get("code").asText()).isEqualTo("OPERATION_NOT_OFFERED");
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR_500, 500, 0",
    "ERROR_500_AFTER_EFFECT, 500, 1",
    "REFUSE_422, 422, 0",
    "THROTTLE_429, 429, 0"
  })
  void aScriptedAnswerComesOnceAndOnItsSideOfTheEffect(
      String kind, int status, int effects, TestInfo test) throws Exception {
    String tenant = tenantOf(test) + "-" + status + "-" + effects;
    client.script(script("inventory", tenant, kind));

    assertThat(client.operate("inventory", "k1", Client.reservation(tenant, "t1")).statusCode())
        .isEqualTo(status);
    assertThat(client.effects(tenant)).hasSize(effects);
  }

  @Test
  void aRefusalIsRememberedUnderItsKey(TestInfo test) throws Exception {
    String tenant = tenantOf(test);
    client.script(script("inventory", tenant, "REFUSE_422"));
    client.operate("inventory", "k1", Client.reservation(tenant, "t1"));

    HttpResponse<String> again =
        client.operate("inventory", "k1", Client.reservation(tenant, "t1"));
    HttpResponse<String> question = client.find("inventory", tenant, "k1");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(Json.tree(question.body()).get("status").asText()).isEqualTo("REFUSED");
    assertThat(client.operate("inventory", "k2", Client.reservation(tenant, "t1")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aThrottledCallerIsToldHowLongToWait(TestInfo test) throws Exception {
    String tenant = tenantOf(test);
    client.script(script("inventory", tenant, "THROTTLE_429"));

    HttpResponse<String> answer =
        client.operate("inventory", "k1", Client.reservation(tenant, "t1"));

    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }

  @ParameterizedTest
  @CsvSource({"TIMEOUT_AFTER_EFFECT, 1", "TIMEOUT_BEFORE_EFFECT, 0"})
  void aHeldAnswerComesTooLateButTheEffectIsAsScripted(String kind, int effects, TestInfo test)
      throws Exception {
    String tenant = tenantOf(test) + "-" + effects;
    client.script(script("inventory", tenant, kind));

    assertThatThrownBy(
            () -> client.impatient().operate("inventory", "k1", Client.reservation(tenant, "t1")))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(client.effects(tenant)).hasSize(effects);
  }

  @ParameterizedTest
  @CsvSource({"RESET, 0", "RESET_AFTER_EFFECT, 1"})
  void aResetConnectionHasNoAnswer(String kind, int effects, TestInfo test) throws Exception {
    String tenant = tenantOf(test) + "-" + effects;
    client.script(script("inventory", tenant, kind));

    assertThatThrownBy(() -> client.operate("inventory", "k1", Client.reservation(tenant, "t1")))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(HttpTimeoutException.class);
    assertThat(client.effects(tenant)).hasSize(effects);
  }

  @Test
  void garbageIsTruncatedJsonAndAPageOfHtmlInTurns(TestInfo test) throws Exception {
    String tenant = tenantOf(test);
    client.script(script("inventory", tenant, "GARBAGE").replace("\"times\":1", "\"times\":2"));

    List<HttpResponse<String>> answers =
        List.of(
            client.operate("inventory", "k1", Client.reservation(tenant, "t1")),
            client.operate("inventory", "k2", Client.reservation(tenant, "t2")));

    assertThat(answers)
        .extracting(answer -> answer.headers().firstValue("Content-Type").orElse(""))
        .satisfiesExactlyInAnyOrder(
            type -> assertThat(type).startsWith("application/json"),
            type -> assertThat(type).startsWith("text/html"));
    assertThat(answers).allSatisfy(answer -> assertThat(isWholeJson(answer.body())).isFalse());
    assertThat(client.effects(tenant)).hasSize(2);
  }

  @Test
  void aSlowDripHasItsEffectLongBeforeItsAnswerIsComplete(TestInfo test) throws Exception {
    String tenant = tenantOf(test);
    client.script(script("inventory", tenant, "SLOW_DRIP"));

    assertThatThrownBy(
            () -> client.impatient().operate("inventory", "k1", Client.reservation(tenant, "t1")))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(client.effects(tenant)).hasSize(1);
  }

  @Test
  void whatWasDoneIsUndoneOnceByItsReference(TestInfo test) throws Exception {
    String tenant = tenantOf(test);
    String reference =
        Json.tree(client.operate("inventory", "k1", Client.reservation(tenant, "t1")).body())
            .get("externalReference")
            .asText();

    assertThat(undo(tenant, "u1", reference).statusCode()).isEqualTo(200);
    assertThat(undo(tenant, "u1", reference).statusCode()).isEqualTo(200);
    assertThat(undo(tenant, "u2", reference).statusCode()).isEqualTo(409);
    assertThat(undo(tenant, "u3", "no-such-thing").statusCode()).isEqualTo(422);
    assertThat(undo(tenant + "-x", "u4", reference).statusCode()).isEqualTo(422);
    assertThat(client.effects(tenant)).hasSize(2);
    assertThat(client.effects(tenant).get(1).get("undoes").asText()).isEqualTo(reference);
  }

  private static HttpResponse<String> undo(String tenant, String key, String reference)
      throws Exception {
    Map<String, Object> release =
        Map.of(
            "operation",
            "RELEASE",
            "tenantId",
            tenant,
            "reference",
            "t2",
            "payload",
            Map.of("undoes", reference));
    return client.operate("inventory", key, release);
  }

  @Test
  void aScriptThatMakesNoSenseIsRefused() throws Exception {
    assertThat(
            client
                .script("{\"partner\":\"inventory\",\"times\":0,\"kind\":\"RESET\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(client.script("{\"partner\":\"post\",\"times\":1,\"kind\":\"RESET\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void theProbesAnswer() throws Exception {
    assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(client.get("/metrics").statusCode()).isEqualTo(200);
  }

  private static boolean isWholeJson(String body) {
    try {
      return Json.mapper().readTree(body).has("externalReference");
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<String, Object> activation(String tenant) {
    return Map.of(
        "operation", "ACTIVATE", "tenantId", tenant, "reference", "t1", "payload", Map.of());
  }

  private static void scriptLateEffect(String tenant, String delay) throws Exception {
    client.script(
        script("inventory", tenant, "LATE_EFFECT")
            .replace("\"times\":1", "\"times\":1,\"delay\":\"" + delay + "\""));
  }

  private static String script(String partner, String tenant, String kind) {
    return "{\"partner\":\"%s\",\"match\":{\"tenantId\":\"%s\"},\"times\":1,\"kind\":\"%s\"}"
        .formatted(partner, tenant, kind);
  }

  private static String tenantOf(TestInfo test) {
    return "t" + Integer.toHexString(test.getTestMethod().orElseThrow().getName().hashCode());
  }
}
