package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.fixtures.contracts.EventContract;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalTest {
  private final Desk desk = Desk.open();

  @Test
  void aTaskIsOnTheWorklistOfEverybodyWhoMayDecideItAndOfNobodyElse() {
    Desk.Standing pending = desk.aSubmittedQuote("30");

    assertThat(tasks(desk.approver("adam", 1))).containsExactly(pending.id().toString());
    assertThat(tasks(desk.approver("beth", 3))).containsExactly(pending.id().toString());
    assertThat(tasks(desk.approver("sally", 3))).isEmpty();
    JsonNode task = desk.approver("adam", 1).get("/v1/approval-tasks").json().at("/items/0");
    assertThat(task.path("level").asInt()).isEqualTo(1);
    assertThat(task.path("submittedBy").asText()).isEqualTo("sally");
    assertThat(task.path("total").path("currency").asText()).isEqualTo("EUR");
    desk.sales().get("/v1/approval-tasks").expect(403);

    decide(pending, desk.approver("adam", 1), "APPROVE");

    assertThat(tasks(desk.approver("adam", 3))).isEmpty();
    assertThat(tasks(desk.approver("carl", 1))).isEmpty();
    assertThat(tasks(desk.approver("beth", 2))).containsExactly(pending.id().toString());
  }

  @Test
  void theWorklistIsReadPageByPageTheLongestWaitingFirst() {
    List<String> asked =
        List.of(desk.aSubmittedQuote("20"), desk.aSubmittedQuote("20"), desk.aSubmittedQuote("20"))
            .stream()
            .map(quote -> quote.id().toString())
            .toList();
    Client adam = desk.approver("adam", 1);

    JsonNode first = adam.get("/v1/approval-tasks?limit=2").expect(200).json();
    JsonNode second =
        adam.get("/v1/approval-tasks?limit=2&cursor=" + first.path("nextCursor").asText()).json();

    assertThat(quotes(first)).containsExactly(asked.get(0), asked.get(1));
    assertThat(quotes(second)).containsExactly(asked.get(2));
    adam.get("/v1/approval-tasks?cursor=nonsense").expect(400);
  }

  @Test
  void aPolicyIsPublishedByTheHighestLevelAndEveryCaseNamesItsVersion() {
    Desk.Standing before = desk.aSubmittedQuote("20");
    Client.Reply current = desk.approver("cleo", 3).get("/v1/approval-policy").expect(200);
    assertThat(current.etag()).isEqualTo("\"1\"");
    Map<String, Object> stricter = policy("5");

    assertThat(
            desk.approver("beth", 2)
                .post("/v1/approval-policies", stricter, current.etag())
                .expect(403)
                .code())
        .isEqualTo("APPROVAL_AUTHORITY_INSUFFICIENT");
    desk.admin().post("/v1/approval-policies", stricter, current.etag()).expect(403);
    Client.Reply published =
        desk.approver("cleo", 3).post("/v1/approval-policies", stricter, "\"1\"").expect(201);
    desk.approver("cora", 3).post("/v1/approval-policies", stricter, "\"1\"").expect(412);
    Desk.Standing after = desk.aSubmittedQuote("8");

    assertThat(published.json().path("version").asInt()).isEqualTo(2);
    assertThat(published.header("Location")).endsWith("/v1/approval-policies/2");
    assertThat(desk.sales().get("/v1/approval-policies/2").json()).isEqualTo(published.json());
    assertThat(desk.sales().get("/v1/approval-policies/1").json()).isEqualTo(current.json());
    desk.sales().get("/v1/approval-policies/3").expect(404);
    assertThat(caseOf(before).path("policyVersion").asInt()).isEqualTo(1);
    assertThat(caseOf(after).path("policyVersion").asInt()).isEqualTo(2);
    assertThat(caseOf(after).at("/findings/0").toString())
        .isEqualTo(
            "{\"ruleId\":\"discount\",\"measure\":\"MAX_DISCOUNT_PERCENT\",\"threshold\":\"5\","
                + "\"actual\":\"8.00\",\"level\":1}");
    assertThat(audit("publishApprovalPolicy")).containsExactly("cleo");
  }

  @Test
  void specialConditionsAskForApprovalToo() {
    Desk.Standing draft = desk.aDraft();
    Desk.Standing longer =
        desk.then(
            draft, "revise", Map.of("reason", "asked for it", "terms", Map.of("paymentDays", 90)));
    Desk.Standing pending =
        desk.then(
            desk.then(
                desk.then(
                    desk.then(longer, "configure", Desk.internetAndSdWan("5")), "price", Map.of()),
                "validate",
                Map.of()),
            "submit",
            Map.of());

    assertThat(pending.state()).isEqualTo("APPROVAL_PENDING");
    assertThat(caseOf(pending).at("/findings/0/measure").asText()).isEqualTo("NON_STANDARD_TERMS");
  }

  @Test
  void anOfferWithinTheLimitsIsApprovedByThePolicyAndTheCaseSaysWhichOne() {
    Desk.Standing approved = desk.aSubmittedQuote("5");

    assertThat(approved.state()).isEqualTo("APPROVED");
    assertThat(caseOf(approved).path("status").asText()).isEqualTo("APPROVED");
    assertThat(caseOf(approved).path("policyVersion").asInt()).isEqualTo(1);
    assertThat(caseOf(approved).path("decisions")).isEmpty();
  }

  @Test
  void lentAuthorityCountsDuringItsPeriodAndIsRecorded() {
    Client adam = desk.approver("adam", 1);
    Desk.Standing halfway = decide(desk.aSubmittedQuote("30"), desk.approver("dora", 1), "APPROVE");
    assertThat(refusal(halfway, adam)).isEqualTo("APPROVAL_AUTHORITY_INSUFFICIENT");

    Client.Reply lent = delegate(desk.approver("beth", 2), "adam", null).expect(201);

    assertThat(tasks(adam)).containsExactly(halfway.id().toString());
    assertThat(adam.get("/v1/approval-tasks").json().at("/items/0/onBehalfOf").asText())
        .isEqualTo("beth");
    Desk.Standing approved = decide(halfway, adam, "APPROVE");
    assertThat(approved.state()).isEqualTo("APPROVED");
    JsonNode decision = caseOf(approved).at("/decisions/1");
    assertThat(decision.path("decidedBy").asText()).isEqualTo("adam");
    assertThat(decision.path("onBehalfOf").asText()).isEqualTo("beth");
    assertThat(decision.path("authorityLevel").asInt()).isEqualTo(2);
    assertThat(decision.path("delegationId")).isEqualTo(lent.json().path("delegationId"));
    assertThat(audit("delegateApproval")).containsExactly("beth");
  }

  @Test
  void lentAuthorityEndsWithItsPeriodAndWhenItIsTakenBack() {
    Client adam = desk.approver("adam", 1);
    Client beth = desk.approver("beth", 2);
    Instant now = RunningQuoteService.shared().clock().instant();
    Desk.Standing halfway = decide(desk.aSubmittedQuote("30"), desk.approver("dora", 1), "APPROVE");
    delegate(beth, "adam", now.plus(Duration.ofHours(2))).expect(201);
    assertThat(refusal(halfway, adam)).isEqualTo("APPROVAL_AUTHORITY_INSUFFICIENT");
    Client.Reply lent = delegate(beth, "adam", null).expect(201);
    String path = "/v1/approval-delegations/" + lent.json().path("delegationId").asText();

    desk.approver("eve", 3).post(path + "/revoke", why(), lent.etag()).expect(403);
    desk.approver("eve", 3).get(path).expect(404);
    Client.Reply revoked = beth.post(path + "/revoke", why(), lent.etag()).expect(200);

    assertThat(revoked.etag()).isEqualTo("\"2\"");
    assertThat(refusal(halfway, adam)).isEqualTo("APPROVAL_AUTHORITY_INSUFFICIENT");
    assertThat(beth.post(path + "/revoke", why(), "\"2\"").expect(422).code())
        .isEqualTo("DELEGATION_REFUSED");
    assertThat(adam.get("/v1/approval-delegations").json().path("items")).hasSize(2);
    assertThat(desk.approver("eve", 1).get("/v1/approval-delegations").json().path("items"))
        .isEmpty();
    assertThat(desk.person("otto", "AUDITOR").get("/v1/approval-delegations").json().path("items"))
        .hasSize(2);
    RunningQuoteService.shared().clock().advance(Duration.ofHours(2).plusSeconds(1));
    assertThat(tasks(desk.approver("adam", 1))).containsExactly(halfway.id().toString());
  }

  @Test
  void nobodyApprovesTheirOwnQuoteThroughADelegate() {
    Client adam = desk.approver("adam", 1);
    Desk.Standing halfway = decide(desk.aSubmittedQuote("30"), desk.approver("dora", 1), "APPROVE");
    delegate(desk.approver("sally", 3), "adam", null).expect(201);

    assertThat(refusal(halfway, adam)).isEqualTo("APPROVER_IS_SUBMITTER");
    assertThat(tasks(adam)).isEmpty();

    delegate(desk.approver("dora", 3), "adam", null).expect(201);
    assertThat(refusal(halfway, adam)).isEqualTo("APPROVER_IS_SUBMITTER");
  }

  @Test
  void aDelegationThatMakesNoSenseIsRefused() {
    Client beth = desk.approver("beth", 2);
    Instant now = RunningQuoteService.shared().clock().instant();

    assertThat(delegate(beth, "beth", null).expect(422).code()).isEqualTo("DELEGATION_REFUSED");
    assertThat(delegate(desk.approver("adam", 0), "beth", null).expect(422).code())
        .isEqualTo("DELEGATION_REFUSED");
    assertThat(
            beth.post(
                    "/v1/approval-delegations",
                    Map.of(
                        "delegate",
                        "adam",
                        "until",
                        now.plus(Duration.ofDays(93)),
                        "reason",
                        "off"))
                .expect(422)
                .code())
        .isEqualTo("DELEGATION_REFUSED");
    assertThat(
            beth.post(
                    "/v1/approval-delegations",
                    Map.of("delegate", "adam", "until", now.minusSeconds(1), "reason", "off"))
                .expect(422)
                .code())
        .isEqualTo("DELEGATION_REFUSED");
  }

  @Test
  void anUnchangedRevisionThatIsSubmittedAgainKeepsWhatWasApproved() {
    Desk.Standing halfway = decide(desk.aSubmittedQuote("30"), desk.approver("adam", 1), "APPROVE");
    String earlier = halfway.view().path("approval").path("approvalCaseId").asText();

    Desk.Standing again = desk.then(desk.then(halfway, "recall", Map.of()), "submit", Map.of());

    assertThat(again.view().path("approval").path("currentStep").asInt()).isEqualTo(2);
    assertThat(caseOf(again).at("/decisions/0/keptFrom").asText()).isEqualTo(earlier);
    assertThat(refusal(again, desk.approver("adam", 3))).isEqualTo("APPROVER_IS_SUBMITTER");
    assertThat(decide(again, desk.approver("beth", 2), "APPROVE").state()).isEqualTo("APPROVED");
  }

  @Test
  void nothingIsKeptUnderAnotherPolicyOrForAnotherRevision() {
    Desk.Standing halfway = decide(desk.aSubmittedQuote("30"), desk.approver("adam", 1), "APPROVE");
    Desk.Standing recalled = desk.then(halfway, "recall", Map.of());
    desk.approver("cleo", 3).post("/v1/approval-policies", policy("5"), "\"1\"").expect(201);

    Desk.Standing again = desk.then(recalled, "submit", Map.of());

    assertThat(again.view().path("approval").path("currentStep").asInt()).isEqualTo(1);
    assertThat(caseOf(again).path("decisions")).isEmpty();
  }

  @Test
  void aCaseThatNobodyDecidesInTimeExpiresOnceAndKeepsWhatWasApproved() {
    Desk.Standing halfway = decide(desk.aSubmittedQuote("30"), desk.approver("adam", 1), "APPROVE");
    Map<String, String> body =
        Map.of("approvalCaseId", halfway.view().path("approval").path("approvalCaseId").asText());
    String path =
        "/internal/v1/tenants/%s/quotes/%s/approval-expirations"
            .formatted(desk.tenant(), halfway.id());
    Client workflow = desk.service("workflow");

    Client.Reply expired = workflow.post(path, body, null, "expire-1-" + halfway.id()).expect(200);
    Client.Reply late = workflow.post(path, body, null, "expire-2-" + halfway.id()).expect(200);

    assertThat(expired.json().path("expired").asBoolean()).isTrue();
    assertThat(late.json().path("expired").asBoolean()).isFalse();
    Client.Reply read = desk.sales().get(halfway.path()).expect(200);
    Desk.Standing back = new Desk.Standing(read.json(), read.etag());
    assertThat(back.state()).isEqualTo("VALIDATED");
    assertThat(back.version()).isEqualTo(halfway.version() + 1);
    assertThat(caseOf(back).path("status").asText()).isEqualTo("EXPIRED");
    Database.asRelay("SELECT payload FROM outbox_event WHERE aggregate_id = ?", back.id())
        .forEach(EventContract::validate);
    Desk.Standing again = desk.then(back, "submit", Map.of());
    assertThat(again.view().path("approval").path("currentStep").asInt()).isEqualTo(2);
    workflow.post(path, Map.of("approvalCaseId", UUID.randomUUID().toString())).expect(404);
  }

  @Test
  void aReminderAndAnEscalationShowOnTheWorklist() {
    Desk.Standing pending = desk.aSubmittedQuote("20");
    String path =
        "/internal/v1/tenants/%s/quotes/%s/approval-reminders"
            .formatted(desk.tenant(), pending.id());
    String caseId = pending.view().path("approval").path("approvalCaseId").asText();
    for (String kind : List.of("REMINDER", "ESCALATION")) {
      desk.service("workflow")
          .post(path, Map.of("approvalCaseId", caseId, "kind", kind))
          .expect(200);
    }

    JsonNode task = desk.approver("adam", 1).get("/v1/approval-tasks").json().at("/items/0");

    assertThat(task.has("remindedAt")).isTrue();
    assertThat(task.has("escalatedAt")).isTrue();
  }

  private static Map<String, Object> policy(String discount) {
    return Map.of(
        "reason",
        "stricter from now on",
        "standardTerms",
        Map.of("paymentDays", 30, "contractMonths", 12),
        "rules",
        List.of(
            Map.of(
                "ruleId",
                "discount",
                "measure",
                "MAX_DISCOUNT_PERCENT",
                "threshold",
                discount,
                "level",
                1),
            Map.of(
                "ruleId",
                "deep",
                "measure",
                "MAX_DISCOUNT_PERCENT",
                "threshold",
                "25",
                "level",
                2)));
  }

  private static Map<String, String> why() {
    return Map.of("reason", "back from leave");
  }

  private Client.Reply delegate(Client from, String to, @Nullable Instant begin) {
    Instant now = RunningQuoteService.shared().clock().instant();
    Map<String, Object> body = new HashMap<>();
    body.put("delegate", to);
    body.put("until", now.plus(Duration.ofDays(9)).toString());
    body.put("reason", "on leave");
    if (begin != null) {
      body.put("from", begin.toString());
    }
    return from.post("/v1/approval-delegations", body);
  }

  private static Desk.Standing decide(Desk.Standing quote, Client approver, String decision) {
    Client.Reply reply = vote(quote, approver, decision).expect(200);
    return new Desk.Standing(reply.json(), reply.etag());
  }

  private static String refusal(Desk.Standing quote, Client approver) {
    Client.Reply reply = vote(quote, approver, "APPROVE");
    assertThat(reply.status()).isEqualTo(403);
    return reply.code();
  }

  private static Client.Reply vote(Desk.Standing quote, Client approver, String decision) {
    return approver.post(
        quote.path("approval-decisions"),
        Map.of("revision", quote.revision(), "decision", decision, "reason", "looked at it"),
        quote.etag());
  }

  private JsonNode caseOf(Desk.Standing quote) {
    return desk.sales().get(quote.path("approval-case")).expect(200).json();
  }

  private List<String> audit(String action) {
    return Database.asApp(
        desk.tenant().value(),
        "SELECT actor FROM audit_log WHERE tenant_id = ? AND action = ?",
        desk.tenant().value(),
        action);
  }

  private static List<String> tasks(Client approver) {
    return quotes(approver.get("/v1/approval-tasks").expect(200).json());
  }

  private static List<String> quotes(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(task -> task.path("quoteId").asText())
        .toList();
  }
}
