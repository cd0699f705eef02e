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
  void provisioningIsAcceptedAndReportedLaterWithASignature() throws Exception {
    HttpResponse<String> answer = partners.provision("k1");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(Json.tree(answer.body()).get("status").asText()).isEqualTo("ACCEPTED");
    await().atMost(LIMIT).until(() -> partners.receiver.reports().size() == 1);
    CallbackReceiver.Report report = partners.receiver.reports().getFirst();
    assertThat(report.status()).isEqualTo("DONE");
    assertThat(report.trail()).isEqualTo("correlation-of-k1");
    assertThat(report.signature())
        .isEqualTo(new Signature(PartnersUnderTest.CALLBACK_SECRET).of(report.body()));
    assertThat(partners.statusOf("k1")).isEqualTo("DONE");
  }

  @Test
  void theSameRequestIsStillAcceptedAfterItsEnd() throws Exception {
    HttpResponse<String> first = partners.provision("k1");
    await().atMost(LIMIT).until(() -> partners.statusOf("k1").equals("DONE"));

    HttpResponse<String> again = partners.provision("k1");

    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void aDeafReceiverIsToldAgainWithTheSameCallbackId() throws Exception {
    partners.receiver.beDeafFor(2);
    partners.provision("k1");

    await().atMost(LIMIT).until(() -> partners.receiver.reports().size() >= 3);
    assertThat(partners.receiver.reports())
        .extracting(CallbackReceiver.Report::callbackId)
        .containsOnly(partners.receiver.reports().getFirst().callbackId());
  }

  @Test
  void aLostCallbackIsNeverSentButTheWorkIsDone() throws Exception {
    script("LOSE_CALLBACK", "");
    partners.provision("k1");
    await().atMost(LIMIT).until(() -> partners.statusOf("k1").equals("DONE"));

    partners.provision("k2");
    await().atMost(LIMIT).until(() -> partners.receiver.reportsOf("k2").size() == 1);
    assertThat(partners.receiver.reportsOf("k1")).isEmpty();
  }

  @Test
  void aDuplicatedCallbackComesTwiceWithOneId() throws Exception {
    script("DUPLICATE_CALLBACK", "");
    partners.provision("k1");

    await().atMost(LIMIT).until(() -> partners.receiver.reports().size() >= 2);
    assertThat(partners.receiver.reports())
        .extracting(CallbackReceiver.Report::callbackId)
        .containsOnly(partners.receiver.reports().getFirst().callbackId());
  }

  @Test
  void aForgedReportComesBeforeTheTrueOne() throws Exception {
    script("FORGE_CALLBACK", "");
    partners.provision("k1");

    await().atMost(LIMIT).until(() -> partners.receiver.reports().size() >= 2);
    CallbackReceiver.Report forged = partners.receiver.reports().getFirst();
    assertThat(forged.status()).isEqualTo("REFUSED");
    assertThat(forged.signature())
        .isNotEqualTo(new Signature(PartnersUnderTest.CALLBACK_SECRET).of(forged.body()));
    assertThat(partners.receiver.reports().getLast().status()).isEqualTo("DONE");
  }

  @Test
  void aMisaddressedReportNamesAnotherTenantAndIsSigned() throws Exception {
    script("MISADDRESS_CALLBACK", "");
    partners.provision("k1");

    await().atMost(LIMIT).until(() -> partners.receiver.reports().size() >= 2);
    CallbackReceiver.Report astray = partners.receiver.reports().getFirst();
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
            "callbackUrl", partners.receiver.url().toString());

    assertThat(partners.client.operate("billing", "b1", activation).statusCode()).isEqualTo(202);
    await().atMost(LIMIT).until(() -> partners.receiver.reportsOf("b1").size() == 1);
    assertThat(partners.receiver.reportsOf("b1").getFirst().status()).isEqualTo("DONE");
  }

  @Test
  void anEarlyCallbackIsThereBeforeTheAnswer() throws Exception {
    script("EARLY_CALLBACK", "");
    HttpResponse<String> answer = partners.provision("k1");

    assertThat(partners.receiver.reports()).hasSize(1);
    assertThat(answer.statusCode()).isEqualTo(202);
  }

  @Test
  void aDelayedCallbackLeavesTheWorkAcceptedMeanwhile() throws Exception {
    script("DELAY_CALLBACK", ",\"delay\":\"PT5M\"");
    partners.provision("k1");
    script("DELAY_CALLBACK", ",\"delay\":\"PT1S\"");
    partners.provision("k2");

    await().atMost(LIMIT).until(() -> !partners.receiver.reportsOf("k2").isEmpty());
    assertThat(partners.statusOf("k2")).isEqualTo("DONE");
    assertThat(partners.statusOf("k1")).isEqualTo("ACCEPTED");
    assertThat(partners.receiver.reportsOf("k1")).isEmpty();
  }

  @Test
  void aRefusalCanComeWithTheCallback() throws Exception {
    script("REFUSE_IN_CALLBACK", "");
    assertThat(partners.provision("k1").statusCode()).isEqualTo(202);

    await().atMost(LIMIT).until(() -> partners.receiver.reports().size() == 1);
    assertThat(partners.receiver.reports().getFirst().status()).isEqualTo("REFUSED");
    assertThat(partners.statusOf("k1")).isEqualTo("REFUSED");
    assertThat(partners.client.effects("acme")).isEmpty();
  }

  @Test
  void anUndeliveredReportIsTakenUpAfterARestart() throws Exception {
    partners.receiver.beDeafFor(Integer.MAX_VALUE);
    partners.provision("k1");
    await().atMost(LIMIT).until(() -> !partners.receiver.reports().isEmpty());

    partners.stop();
    partners.receiver.beDeafFor(0);
    int before = partners.receiver.reports().size();
    partners.start();

    await().atMost(LIMIT).until(() -> partners.receiver.reports().size() > before);
    assertThat(partners.receiver.reports())
        .extracting(CallbackReceiver.Report::callbackId)
        .containsOnly(partners.receiver.reports().getFirst().callbackId());
    assertThat(partners.client.effects("acme")).hasSize(1);
  }

  private void script(String kind, String more) throws Exception {
    HttpResponse<String> answer =
        partners.client.script(
            "{\"partner\":\"provisioning\",\"times\":1,\"kind\":\"" + kind + "\"" + more + "}");
    assertThat(answer.statusCode()).isEqualTo(201);
  }
}
