package dev.cpqoms.externalsystems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.externalsystems.callbacks.Signature;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbackTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path folder;
  private CallbackReceiver receiver;
  private PartnersUnderTest partners;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    receiver = new CallbackReceiver();
    partners = PartnersUnderTest.with(folder.resolve("ledger.jsonl"));
    client = partners.client();
  }

  @AfterEach
  void stop() {
    partners.close();
    receiver.close();
  }

  @Test
  void provisioningIsAcceptedAndReportedLaterWithASignature() throws Exception {
    HttpResponse<String> answer = provision("k1");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(Json.tree(answer.body()).get("status").asText()).isEqualTo("ACCEPTED");
    await().atMost(LIMIT).until(() -> receiver.reports().size() == 1);
    CallbackReceiver.Report report = receiver.reports().getFirst();
    assertThat(report.status()).isEqualTo("DONE");
    assertThat(report.trail()).isEqualTo("correlation-of-k1");
    assertThat(report.signature())
        .isEqualTo(new Signature(PartnersUnderTest.CALLBACK_SECRET).of(report.body()));
    assertThat(statusOf("k1")).isEqualTo("DONE");
  }

  @Test
  void theSameRequestIsStillAcceptedAfterItsEnd() throws Exception {
    HttpResponse<String> first = provision("k1");
    await().atMost(LIMIT).until(() -> statusOf("k1").equals("DONE"));

    HttpResponse<String> again = provision("k1");

    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void aDeafReceiverIsToldAgainWithTheSameCallbackId() throws Exception {
    receiver.beDeafFor(2);
    provision("k1");

    await().atMost(LIMIT).until(() -> receiver.reports().size() == 3);
    assertThat(receiver.reports())
        .extracting(CallbackReceiver.Report::callbackId)
        .containsOnly(receiver.reports().getFirst().callbackId());
  }

  @Test
  void aLostCallbackIsNeverSentButTheWorkIsDone() throws Exception {
    script("LOSE_CALLBACK", "");
    provision("k1");
    await().atMost(LIMIT).until(() -> statusOf("k1").equals("DONE"));

    provision("k2");
    await().atMost(LIMIT).until(() -> receiver.reportsOf("k2").size() == 1);
    assertThat(receiver.reportsOf("k1")).isEmpty();
  }

  @Test
  void aDuplicatedCallbackComesTwiceWithOneId() throws Exception {
    script("DUPLICATE_CALLBACK", "");
    provision("k1");

    await().atMost(LIMIT).until(() -> receiver.reports().size() == 2);
    assertThat(receiver.reports())
        .extracting(CallbackReceiver.Report::callbackId)
        .containsOnly(receiver.reports().getFirst().callbackId());
  }

  @Test
  void aForgedReportComesBeforeTheTrueOne() throws Exception {
    script("FORGE_CALLBACK", "");
    provision("k1");

    await().atMost(LIMIT).until(() -> receiver.reports().size() == 2);
    CallbackReceiver.Report forged = receiver.reports().getFirst();
    assertThat(forged.status()).isEqualTo("REFUSED");
    assertThat(forged.signature())
        .isNotEqualTo(new Signature(PartnersUnderTest.CALLBACK_SECRET).of(forged.body()));
    assertThat(receiver.reports().getLast().status()).isEqualTo("DONE");
  }

  @Test
  void aMisaddressedReportNamesAnotherTenantAndIsSigned() throws Exception {
    script("MISADDRESS_CALLBACK", "");
    provision("k1");

    await().atMost(LIMIT).until(() -> receiver.reports().size() == 2);
    CallbackReceiver.Report astray = receiver.reports().getFirst();
    assertThat(Json.mapper().readTree(astray.body()).get("tenantId").asText())
        .isEqualTo("somebody-else");
    assertThat(astray.signature())
        .isEqualTo(new Signature(PartnersUnderTest.CALLBACK_SECRET).of(astray.body()));
  }

  @Test
  void billingConfirmsLaterWhenItIsToldWhere() throws Exception {
    Map<String, Object> activation =
        Map.of(
            "operation", "ACTIVATE",
            "tenantId", "acme",
            "reference", "t1",
            "payload", Map.of(),
            "callbackUrl", receiver.url().toString());

    assertThat(client.operate("billing", "b1", activation).statusCode()).isEqualTo(202);
    await().atMost(LIMIT).until(() -> receiver.reportsOf("b1").size() == 1);
    assertThat(receiver.reportsOf("b1").getFirst().status()).isEqualTo("DONE");
  }

  @Test
  void anEarlyCallbackIsThereBeforeTheAnswer() throws Exception {
    script("EARLY_CALLBACK", "");
    HttpResponse<String> answer = provision("k1");

    assertThat(receiver.reports()).hasSize(1);
    assertThat(answer.statusCode()).isEqualTo(202);
  }

  @Test
  void aDelayedCallbackLeavesTheWorkAcceptedMeanwhile() throws Exception {
    script("DELAY_CALLBACK", ",\"delay\":\"PT1S\"");
    provision("k1");

    assertThat(statusOf("k1")).isEqualTo("ACCEPTED");
    await().atMost(LIMIT).until(() -> receiver.reports().size() == 1);
    assertThat(statusOf("k1")).isEqualTo("DONE");
  }

  @Test
  void aRefusalCanComeWithTheCallback() throws Exception {
    script("REFUSE_IN_CALLBACK", "");
    assertThat(provision("k1").statusCode()).isEqualTo(202);

    await().atMost(LIMIT).until(() -> receiver.reports().size() == 1);
    assertThat(receiver.reports().getFirst().status()).isEqualTo("REFUSED");
    assertThat(statusOf("k1")).isEqualTo("REFUSED");
    assertThat(client.effects("acme")).isEmpty();
  }

  @Test
  void anUndeliveredReportIsTakenUpAfterARestart() throws Exception {
    receiver.beDeafFor(Integer.MAX_VALUE);
    provision("k1");
    await().atMost(LIMIT).until(() -> !receiver.reports().isEmpty());

    partners.close();
    receiver.beDeafFor(0);
    int before = receiver.reports().size();
    partners = PartnersUnderTest.with(folder.resolve("ledger.jsonl"));
    client = partners.client();

    await().atMost(LIMIT).until(() -> receiver.reports().size() > before);
    assertThat(receiver.reports())
        .extracting(CallbackReceiver.Report::callbackId)
        .containsOnly(receiver.reports().getFirst().callbackId());
    assertThat(client.effects("acme")).hasSize(1);
  }

  private HttpResponse<String> provision(String key) throws Exception {
    return client.operate(
        "provisioning", key, Client.provisioning("acme", "task-" + key, receiver.url()));
  }

  private String statusOf(String key) throws Exception {
    return Json.tree(client.find("provisioning", "acme", key).body()).get("status").asText();
  }

  private void script(String kind, String more) throws Exception {
    HttpResponse<String> answer =
        client.script(
            "{\"partner\":\"provisioning\",\"times\":1,\"kind\":\"" + kind + "\"" + more + "}");
    assertThat(answer.statusCode()).isEqualTo(201);
  }
}
