package dev.cpqoms.externalsystems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.fixtures.contracts.HttpExchange;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking back what a partner has accepted and not done. */
class CancelTest {

  private static final HttpContract CONTRACT = HttpContract.of("partner");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private PartnersUnderTest partners;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    partners = new PartnersUnderTest(folder);
  }

  @AfterEach
  void stop() {
    partners.close();
  }

  @Test
  void cancelledWorkEndsWithoutAnEffectAndTheCancellationIsOneOfItsOwn() throws Exception {
    String work = acceptedForLong("k1");

    HttpResponse<String> cancelled = cancel("c1", work);
    HttpResponse<String> again = cancel("c1", work);

    assertThat(cancelled.statusCode()).isEqualTo(200);
    assertThat(Json.tree(cancelled.body()).get("status").asText()).isEqualTo("DONE");
    assertThat(again.body()).isEqualTo(cancelled.body());
    assertThat(partners.client.find("provisioning", "acme", "c1").body())
        .isEqualTo(cancelled.body());
    assertThat(partners.statusOf("k1")).isEqualTo("REFUSED");
    assertThat(partners.find("k1").get("code").asText()).isEqualTo("CANCELLED");
    assertThat(partners.client.effects("acme")).hasSize(1);
    assertThat(partners.client.effects("acme").get(0).get("operation").asText())
        .isEqualTo("CANCEL");
    assertThat(partners.client.effects("acme").get(0).get("cancels").asText()).isEqualTo(work);
    assertThat(partners.client.effects("acme").get(0).get("requests").asInt()).isEqualTo(2);
  }

  @Test
  void cancelledWorkIsNeverReportedAndStaysCancelledOverARestart() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    await().atMost(LIMIT).until(() -> cancelledInTime(tries.incrementAndGet(), "PT0.7S"));
    String cancelled = "k" + tries.get();

    partners.stop();
    partners.start();
    accepted("later", "PT1S");

    await().atMost(LIMIT).until(() -> partners.receiver.reportsOf("later").size() == 1);
    assertThat(partners.receiver.reportsOf(cancelled)).isEmpty();
    assertThat(partners.find(cancelled).get("code").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void whoSendsTheWorkOnceMoreAfterItsEndIsAnsweredAsBeforeAndHasNoEffect() throws Exception {
    HttpResponse<String> first = provision("k1", "PT30S");
    cancel("c1", Json.tree(first.body()).get("externalReference").asText());

    HttpResponse<String> again = provision("k1", "PT30S");

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(partners.statusOf("k1")).isEqualTo("REFUSED");
    assertThat(partners.client.effects("acme")).hasSize(1);
  }

  @Test
  void whatHasEndedCannotBeCancelled() throws Exception {
    String work = accepted("k1", "PT0.01S");
    await().atMost(LIMIT).until(() -> partners.statusOf("k1").equals("DONE"));

    HttpResponse<String> tooLate = cancel("c1", work);

    assertThat(tooLate.statusCode()).isEqualTo(409);
    assertThat(Json.tree(tooLate.body()).get("code").asText()).isEqualTo("TOO_LATE");
    assertThat(partners.client.find("provisioning", "acme", "c1").statusCode()).isEqualTo(404);
    assertThat(partners.client.effects("acme")).hasSize(1);

    String other = acceptedForLong("k2");
    cancel("c2", other);
    assertThat(cancel("c3", other).statusCode()).isEqualTo(409);
  }

  @Test
  void whatMakesNoSenseIsRefused() throws Exception {
    String work = acceptedForLong("k1");

    assertThat(cancel("c1", "no-such-work").statusCode()).isEqualTo(422);
    assertThat(operate("globex", "c2", Map.of("cancels", work)).statusCode()).isEqualTo(422);
    assertThat(operate("acme", "c3", Map.of()).statusCode()).isEqualTo(400);
    assertThat(
            partners
                .client
                .operate("inventory", "c4", cancellation("acme", Map.of("cancels", work)))
                .statusCode())
        .isEqualTo(422);
    assertThat(partners.statusOf("k1")).isEqualTo("ACCEPTED");
  }

  @ParameterizedTest
  @CsvSource({
    "TIMEOUT_AFTER_EFFECT, REFUSED",
    "ERROR_500_AFTER_EFFECT, REFUSED",
    "RESET_AFTER_EFFECT, REFUSED",
    "GARBAGE, REFUSED",
    "TIMEOUT_BEFORE_EFFECT, ACCEPTED",
    "ERROR_500, ACCEPTED",
    "RESET, ACCEPTED",
    "THROTTLE_429, ACCEPTED",
    "REFUSE_422, ACCEPTED"
  })
  void aScriptedFaultIsOnItsSideOfTheCancellation(String kind, String workThen) throws Exception {
    String work = acceptedForLong("k1");
    partners.client.script(
        "{\"partner\":\"provisioning\",\"match\":{\"operation\":\"CANCEL\"},\"times\":1,\"kind\":\"%s\"}"
            .formatted(kind));

    boolean held = kind.startsWith("TIMEOUT");
    Client caller = held ? partners.client.impatient() : partners.client;

    try {
      assertThat(cancel(caller, "c1", work).body()).doesNotContain("\"status\":\"DONE\"}");
    } catch (IOException lost) {
      assertThat(kind).matches("TIMEOUT.*|RESET.*");
    }

    assertThat(partners.statusOf("k1")).isEqualTo(workThen);
  }

  @Test
  void cancellingAndDoingRaceAndOneOfThemIsTrueForEverybody() throws Exception {
    for (int i = 0; i < 20; i++) {
      String key = "k" + i;
      String cancelKey = "c" + i;
      String work = accepted(key, "PT0.02S");
      List<Integer> answers = cancelledByFour(cancelKey, work);
      await().atMost(LIMIT).until(() -> !partners.statusOf(key).equals("ACCEPTED"));

      boolean cancelled = partners.statusOf(key).equals("REFUSED");

      assertThat(answers).contains(cancelled ? 200 : 409).isSubsetOf(200, 409);
      assertThat(answers).as("only one of the two").doesNotContain(cancelled ? 409 : 200);
      assertThat(partners.client.find("provisioning", "acme", cancelKey).statusCode())
          .isEqualTo(cancelled ? 200 : 404);
    }
    assertThat(partners.client.effects("acme")).as("each work is done or cancelled").hasSize(20);
  }

  @Test
  void everyAnswerIsAsTheContractSays() throws Exception {
    String work = acceptedForLong("k1");

    assertThat(judged("c1", work)).isEqualTo(200);
    assertThat(judged("c2", work)).isEqualTo(409);
    assertThat(judged("c3", "no-such-work")).isEqualTo(422);
    HttpRequest ledger = partners.client.request("/control/ledger?tenantId=acme").build();
    CONTRACT.check(HttpExchange.of(ledger, null, partners.client.send(ledger)));
  }

  private int judged(String key, String work) throws Exception {
    String body = Json.text(cancellation("acme", Map.of("cancels", work)));
    HttpRequest request =
        partners
            .client
            .request("/provisioning/operations")
            .header("X-Api-Key", Client.API_KEY)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = partners.client.send(request);
    CONTRACT.check(HttpExchange.of(request, body, answer));
    return answer.statusCode();
  }

  private List<Integer> cancelledByFour(String key, String work) throws Exception {
    CyclicBarrier together = new CyclicBarrier(4);
    try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
      Callable<Integer> call =
          () -> {
            together.await();
            return cancel(key, work).statusCode();
          };
      List<Future<Integer>> answers =
          callers.invokeAll(IntStream.range(0, 4).mapToObj(i -> call).toList());
      return answers.stream().map(Future::resultNow).toList();
    }
  }

  /** The partner's number for work that it will not have done before the test is over. */
  private String acceptedForLong(String key) throws Exception {
    return accepted(key, "PT30S");
  }

  private String accepted(String key, String workTakes) throws Exception {
    return Json.tree(provision(key, workTakes).body()).get("externalReference").asText();
  }

  private HttpResponse<String> provision(String key, String workTakes) throws Exception {
    partners.client.script(
        "{\"partner\":\"provisioning\",\"match\":{\"idempotencyKey\":\"%s\"},\"times\":1,\"kind\":\"DELAY_CALLBACK\",\"delay\":\"%s\"}"
            .formatted(key, workTakes));
    return partners.provision(key);
  }

  /** Whether the cancellation came before the work was done, which a busy machine may prevent. */
  private boolean cancelledInTime(int number, String workTakes) throws Exception {
    return cancel("c" + number, accepted("k" + number, workTakes)).statusCode() == 200;
  }

  private HttpResponse<String> cancel(String key, String work) throws Exception {
    return cancel(partners.client, key, work);
  }

  private static HttpResponse<String> cancel(Client caller, String key, String work)
      throws Exception {
    return caller.operate("provisioning", key, cancellation("acme", Map.of("cancels", work)));
  }

  private HttpResponse<String> operate(String tenant, String key, Map<String, Object> payload)
      throws Exception {
    return partners.client.operate("provisioning", key, cancellation(tenant, payload));
  }

  private static Map<String, Object> cancellation(String tenant, Map<String, Object> payload) {
    return Map.of("operation", "CANCEL", "tenantId", tenant, "reference", "t", "payload", payload);
  }
}
