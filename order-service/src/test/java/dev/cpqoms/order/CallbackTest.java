package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {

  private final Scene acme = OrderServer.shared().tenant();
  private final UUID task =
      acme.tasks(
              acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId"),
              "PROVISION_SERVICE")
          .getFirst();
  private final Reply begun = acme.begin(task);

  @Test
  void aCallbackSettlesTheTaskThatWaitsForIt() {
    acme.work(task, "await-callback", TaskReportsTest.accepted(begun)).isOk();

    Reply receipt = send(done("callback-1"));

    assertThat(receipt.status()).isEqualTo(202);
    assertThat(receipt.text("callbackId")).isEqualTo("callback-1");
    assertThat(acme.task(task).text("state")).isEqualTo("COMPLETED");
    assertThat(acme.events(begun.uuid("orderId"))).contains("OrderTaskCompleted");
    assertThat(column("SELECT disposition FROM partner_callback")).isEqualTo("APPLIED");
  }

  @Test
  void aCallbackThatComesBeforeTheWorkerWaitsCompletesTheTaskAndTheWorkerIsToldSo() {
    send(done("callback-1"));

    Reply late =
        acme.server()
            .api
            .post(
                acme.internal("tasks/" + task + "/await-callback"),
                acme.worker(),
                begun.etag(),
                TaskReportsTest.accepted(begun))
            .isOk();

    assertThat(late.text("state")).isEqualTo("COMPLETED");
  }

  @Test
  void aDuplicateIsAnsweredAlikeAndChangesNothing() {
    Reply first = send(done("callback-1"));
    String version = acme.order(begun.uuid("orderId")).etag();

    Reply second = send(done("callback-1"));

    assertThat(second.status()).isEqualTo(202);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(acme.order(begun.uuid("orderId")).etag()).isEqualTo(version);
    assertThat(column("SELECT count(*) FROM partner_callback")).isEqualTo("1");
  }

  @Test
  void aLateRepeatOfTheResultIsAuditedAndTold() {
    acme.work(task, "complete", acme.completion(begun)).isOk();

    send(done("callback-1"));

    assertThat(column("SELECT disposition FROM partner_callback")).isEqualTo("LATE");
    assertThat(acme.events(begun.uuid("orderId"))).endsWith("OrderTaskCallbackLate");
    assertThat(column("SELECT actor FROM audit_log ORDER BY position DESC LIMIT 1"))
        .contains("partner-provisioning");
    assertThat(story()).contains("the partner reported late that it is done");
    assertThat(column("SELECT count(*) FROM fallout_case")).isEqualTo("0");
  }

  @Test
  void aContradictingCallbackAfterTheResultIsBroughtToPeopleAndHoldsUpNothing() {
    acme.work(task, "complete", acme.completion(begun)).isOk();

    send(refused("callback-1"));

    Reply fallout = acme.openCase();
    assertThat(column("SELECT disposition FROM partner_callback")).isEqualTo("CONTRADICTING");
    assertThat(acme.task(task).text("state")).isEqualTo("COMPLETED");
    assertThat(acme.order(begun.uuid("orderId")).text("state")).isEqualTo("IN_PROGRESS");
    assertThat(fallout.text("category")).isEqualTo("DATA");
    assertThat(fallout.text("code")).isEqualTo("CALLBACK_CONTRADICTS");
    assertThat(fallout.text("holdsOrder")).isEqualTo("false");
    assertThat(story()).contains("against what is known");
    acme.resolve(fallout, Map.of("resolution", "RETRY", "reason", "try again"))
        .isProblem(422, "FALLOUT_RESOLUTION_NOT_ALLOWED");
    acme.resolve(fallout, Map.of("resolution", "SKIP", "reason", "the partner was wrong")).isOk();
    assertThat(acme.events(begun.uuid("orderId")))
        .endsWith("OrderTaskCallbackLate", "OrderFalloutNoted", "OrderFalloutNoteClosed");
  }

  @Test
  void aSecondContradictionIsAddedToTheCaseInHand() {
    acme.work(task, "complete", acme.completion(begun)).isOk();

    send(refused("callback-1"));
    send(refused("callback-2"));

    assertThat(acme.openCase().text("version")).isEqualTo("2");
    assertThat(acme.openCase().text("detail").lines()).hasSize(2);
    assertThat(column("SELECT count(*) FROM fallout_case")).isEqualTo("1");
  }

  @Test
  void whatTurnsOutToBeDoneIsAddedToTheCaseThatPeopleDecideOn() {
    acme.work(task, "refuse", acme.refusal(begun)).isOk();

    send(done("callback-1"));

    Reply fallout = acme.openCase();
    assertThat(fallout.text("code")).isEqualTo("OUT_OF_STOCK");
    assertThat(fallout.text("detail")).contains("reported DONE");
    assertThat(acme.order(begun.uuid("orderId")).text("state")).isEqualTo("FALLOUT");
    assertThat(column("SELECT count(*) FROM fallout_case")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DONE", "REFUSED"})
  void ofWhatWasGivenUpALaterWordIsTheTruthAndPeopleHearIt(String word) {
    givenUp();
    assertThat(column("SELECT status FROM external_call_attempt")).isEqualTo("GIVEN_UP");
    assertThat(story()).contains("given up without knowing (OUTCOME_UNKNOWN)");

    send(word.equals("DONE") ? done("callback-1") : refused("callback-1"));

    assertThat(column("SELECT status FROM external_call_attempt")).isEqualTo(word);
    Reply fallout = acme.openCase();
    assertThat(fallout.text("code")).isEqualTo("OUTCOME_UNKNOWN");
    assertThat(fallout.text("detail")).contains("reported " + word);
    assertThat(acme.task(task).text("state")).isEqualTo("FALLOUT");
  }

  @Test
  void aRefusalOfWhatPeopleHaveDoneByHandIsNoNewsForThem() {
    givenUp();
    acme.resolve(
            acme.openCase(),
            Map.of("resolution", "MANUALLY_RESOLVED", "reason", "by phone", "evidence", "T-1"))
        .isOk();

    send(refused("callback-1"));

    assertThat(column("SELECT status FROM external_call_attempt")).isEqualTo("REFUSED");
    assertThat(column("SELECT disposition FROM partner_callback")).isEqualTo("LATE");
    assertThat(column("SELECT count(*) FROM fallout_case")).isEqualTo("1");
  }

  private void givenUp() {
    Map<String, Object> report = new LinkedHashMap<>(acme.refusal(begun));
    report.put("category", "TECHNICAL");
    report.put("errorCode", "OUTCOME_UNKNOWN");
    acme.work(task, "refuse", report).isOk();
  }

  @Test
  void whatTurnsOutToBeDoneAfterItWasDoneByHandIsBroughtToPeople() {
    acme.work(task, "refuse", acme.refusal(begun)).isOk();
    acme.resolve(
            acme.openCase(),
            Map.of("resolution", "MANUALLY_RESOLVED", "reason", "by phone", "evidence", "T-1"))
        .isOk();

    send(done("callback-1"));

    assertThat(acme.openCase().text("code")).isEqualTo("CALLBACK_CONTRADICTS");
    assertThat(acme.task(task).text("state")).isEqualTo("MANUALLY_RESOLVED");
  }

  @Test
  void aRefusalByCallbackOpensACase() {
    acme.work(task, "await-callback", TaskReportsTest.accepted(begun)).isOk();

    send(refused("callback-1"));

    assertThat(acme.task(task).text("state")).isEqualTo("FALLOUT");
    assertThat(acme.openCase().text("code")).isEqualTo("NO_PORT_FREE");
  }

  @Test
  void aCallbackAboutWorkOfAnEarlierRoundSettlesTheRoundThatWaitsForIt() {
    acme.work(task, "refuse", acme.refusal(begun)).isOk();
    acme.resolve(acme.openCase(), Map.of("resolution", "RETRY", "reason", "asked the partner"))
        .isOk();
    Reply secondRound = acme.begin(task);
    acme.work(task, "await-callback", TaskReportsTest.accepted(secondRound)).isOk();

    send(done("callback-1"));

    assertThat(acme.task(task).text("state")).isEqualTo("COMPLETED");
    assertThat(column("SELECT disposition FROM partner_callback")).isEqualTo("APPLIED");
  }

  @Test
  void aForgedSignatureIsNotBelieved() {
    String json = Json.text(done("callback-1"));

    acme.server()
        .api
        .callback("provisioning", signature("another secret", json), json)
        .isProblem(401, "CALLBACK_SIGNATURE_INVALID");
    assertThat(acme.task(task).text("state")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void aChangedBodyIsNotBelieved() {
    String signed = signature(OrderServer.CALLBACK_SECRET.value(), Json.text(refused("c-1")));

    acme.server()
        .api
        .callback("provisioning", signed, Json.text(done("c-1")))
        .isProblem(401, "CALLBACK_SIGNATURE_INVALID");
  }

  @Test
  void theKeyOfAnotherTenantIsUnknown() {
    Map<String, Object> body = done("callback-1");
    body.put("tenantId", "somebody-else");

    send(body).isProblem(404, "CALLBACK_UNKNOWN");
    assertThat(acme.task(task).text("state")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void theKeyAtAnotherAdapterIsUnknown() {
    send("billing", done("callback-1")).isProblem(404, "CALLBACK_UNKNOWN");
  }

  @Test
  void aSignedBodyWithAnUnknownFieldIsRefused() {
    Map<String, Object> body = done("callback-1");
    body.put("surprise", true);

    send(body).isProblem(400, "INVALID_REQUEST");
  }

  private Map<String, Object> done(String callbackId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("callbackId", callbackId);
    body.put("tenantId", acme.tenant());
    body.put("idempotencyKey", begun.json().at("/currentAttempt/idempotencyKey").asText());
    body.put("status", "DONE");
    body.put("externalReference", "PRV-000001");
    return body;
  }

  private Map<String, Object> refused(String callbackId) {
    Map<String, Object> body = done(callbackId);
    body.put("status", "REFUSED");
    body.put("code", "NO_PORT_FREE");
    body.put("message", "no port is free at this address");
    return body;
  }

  private Reply send(Map<String, Object> body) {
    return send("provisioning", body);
  }

  private Reply send(String adapter, Map<String, Object> body) {
    String json = Json.text(body);
    return acme.server()
        .api
        .callback(adapter, signature(OrderServer.CALLBACK_SECRET.value(), json), json);
  }

  /** The partner reports that the call of this task is done. */
  static void done(Scene tenant, Reply begun) {
    assertThat(reported(tenant, begun, Map.of()).status()).isEqualTo(202);
  }

  /** The same, but for what is to be otherwise in the report. */
  static Reply reported(Scene tenant, Reply begun, Map<String, Object> otherwise) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("callbackId", "callback-" + begun.text("taskId"));
    body.put("tenantId", tenant.tenant());
    body.put("idempotencyKey", begun.json().at("/currentAttempt/idempotencyKey").asText());
    body.put("status", "DONE");
    body.put("externalReference", "PRV-000001");
    body.putAll(otherwise);
    String json = Json.text(body);
    return tenant
        .server()
        .api
        .callback("provisioning", signature(OrderServer.CALLBACK_SECRET.value(), json), json);
  }

  private String story() {
    return acme.server()
        .api
        .get("/v1/orders/" + begun.text("orderId") + "/timeline?limit=100", acme.viewer())
        .isOk()
        .body();
  }

  private String column(String sql) {
    return acme.server().view.column(acme.tenant(), sql).getFirst();
  }

  private static String signature(String secret, String json) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal(json.getBytes(StandardCharsets.UTF_8));
      return "sha256=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
