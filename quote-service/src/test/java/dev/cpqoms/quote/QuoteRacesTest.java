package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;

/** What two people, or a person and the clock, do at the same moment. */
class QuoteRacesTest {
  private static final Map<String, String> WHY = Map.of("reason", "the customer asked for it");
  private final RunningQuoteService service = RunningQuoteService.shared();
  private final Desk desk = Desk.open();

  @RepeatedTest(5)
  void anAcceptanceAndTheClockAreOneOfBoth() {
    Desk.Standing offered = desk.anOfferedQuote();
    Instant now = service.clock().instant();
    setDeadline(offered, now.plusSeconds(1), now.minusSeconds(1));
    service.clock().advance(Duration.ofSeconds(1));

    // The offer stands to the end of this very second: the customer is in time. The clock comes at
    // the same moment, and again when the second is over.
    Client.Reply accepted =
        Race.between(accept(offered), clock()).stream()
            .filter(Client.Reply.class::isInstance)
            .map(Client.Reply.class::cast)
            .findFirst()
            .orElseThrow();
    service.clock().advance(Duration.ofSeconds(5));
    letTheClockWork();

    assertThat(accepted.status()).isEqualTo(200);
    assertThat(state(offered)).isEqualTo("CONVERTING_TO_ORDER");
    assertSound(offered);
  }

  @RepeatedTest(5)
  void anAcceptanceThatComesWithTheExpiryIsAnsweredEitherWayAndNeverBoth() {
    Desk.Standing offered = desk.anOfferedQuote();
    Instant now = service.clock().instant();
    setDeadline(offered, now.plusSeconds(30), now.plusSeconds(30));
    Callable<Object> timeRunsOut =
        () -> {
          service.clock().advance(Duration.ofSeconds(31));
          return service.service().deadlines().meetDue();
        };

    List<Object> results = Race.between(accept(offered), timeRunsOut);
    letTheClockWork();

    Client.Reply reply = (Client.Reply) results.getFirst();
    assertThat(state(offered)).isEqualTo(reply.status() == 200 ? "CONVERTING_TO_ORDER" : "EXPIRED");
    assertThat(reply.status()).isIn(200, 409, 412);
    assertSound(offered);
  }

  @RepeatedTest(5)
  void twoApproversOfOneStepAreOneDecision() {
    Desk.Standing pending = desk.aSubmittedQuote("30");

    List<Client.Reply> replies =
        Race.between(decide(pending, "adam", "APPROVE"), decide(pending, "dora", "APPROVE"));

    assertThat(replies).extracting(Client.Reply::status).containsExactlyInAnyOrder(200, 412);
    assertThat(desk.sales().get(pending.path("approval-case")).json().path("decisions")).hasSize(1);
    assertSound(pending);
  }

  @RepeatedTest(5)
  void anApprovalAndARejectionAreOneOfBoth() {
    Desk.Standing pending = desk.aSubmittedQuote("20");

    List<Client.Reply> replies =
        Race.between(decide(pending, "adam", "APPROVE"), decide(pending, "dora", "REJECT"));

    assertThat(replies).extracting(Client.Reply::status).containsExactlyInAnyOrder(200, 412);
    assertThat(state(pending))
        .isEqualTo(replies.getFirst().status() == 200 ? "APPROVED" : "REJECTED");
    assertSound(pending);
  }

  @RepeatedTest(5)
  void anApprovalAndARecallAreOneOfBoth() {
    Desk.Standing pending = desk.aSubmittedQuote("20");

    List<Client.Reply> replies =
        Race.between(decide(pending, "adam", "APPROVE"), sales(pending, "recall", Map.of()));

    assertThat(replies).extracting(Client.Reply::status).containsExactlyInAnyOrder(200, 412);
    assertThat(state(pending))
        .isEqualTo(replies.getFirst().status() == 200 ? "APPROVED" : "VALIDATED");
    assertSound(pending);
  }

  @RepeatedTest(3)
  void anApprovalAndTheEndOfPatienceAreOneOfBoth() {
    Desk.Standing pending = desk.aSubmittedQuote("20");
    Callable<Client.Reply> patienceEnds =
        () ->
            desk.service("workflow")
                .post(
                    "/internal/v1/tenants/%s/quotes/%s/approval-expirations"
                        .formatted(desk.tenant(), pending.id()),
                    Map.of(
                        "approvalCaseId",
                        pending.view().path("approval").path("approvalCaseId").asText()));

    List<Client.Reply> replies = Race.between(decide(pending, "adam", "APPROVE"), patienceEnds);

    assertThat(state(pending))
        .isEqualTo(replies.getFirst().status() == 200 ? "APPROVED" : "VALIDATED");
    assertSound(pending);
  }

  @RepeatedTest(3)
  void anAcceptanceIsNeverTakenOfWhatIsNotApprovedYet() {
    Desk.Standing pending = desk.aSubmittedQuote("20");
    Callable<Client.Reply> early =
        () ->
            desk.sales()
                .post(
                    pending.path("accept"),
                    Map.of(
                        "documentHash",
                        "a".repeat(64),
                        "acceptedBy",
                        Map.of("name", "Erika Muster"),
                        "channel",
                        "PHONE"),
                    pending.etag());

    for (Callable<Client.Reply> other :
        List.of(decide(pending, "adam", "APPROVE"), sales(pending, "recall", Map.of()))) {
      List<Client.Reply> replies = Race.between(early, other);
      assertThat(replies.getFirst().status()).isIn(409, 412);
    }
    assertThat(state(pending)).isIn("APPROVED", "VALIDATED");
    assertSound(pending);
  }

  @RepeatedTest(3)
  void anAcceptanceAndARecallThatComesTooLateAreAnAcceptance() {
    Desk.Standing offered = desk.anOfferedQuote();

    List<Object> results =
        Race.between(accept(offered), () -> (Object) sales(offered, "recall", Map.of()).call());

    assertThat(((Client.Reply) results.get(0)).status()).isEqualTo(200);
    assertThat(((Client.Reply) results.get(1)).status()).isIn(409, 412);
    assertSound(offered);
  }

  @RepeatedTest(3)
  void pricingDuringAPublicationKeepsThePinnedVersion() {
    String price = desk.aPricedQuote("5").view().path("priceHash").asText();
    Desk.Standing configured = desk.aConfiguredQuote("5");
    String etag = desk.admin().get("/v1/catalogs/main").expect(200).etag();
    String dearer = Catalogs.telecom().replace("149.00", "199.00");
    Callable<Client.Reply> publish =
        () -> desk.admin().post("/v1/catalogs/main/publications", dearer, etag);

    List<Client.Reply> replies = Race.between(sales(configured, "price", Map.of()), publish);

    assertThat(replies).extracting(Client.Reply::status).containsExactly(200, 201);
    assertThat(replies.getFirst().json().path("catalogVersion"))
        .isEqualTo(configured.view().path("catalogVersion"));
    assertThat(replies.getFirst().json().path("priceHash").asText()).isEqualTo(price);
    Client.Reply priced = replies.getFirst();
    assertThat(
            desk.sales()
                .post(configured.path("validate"), Map.of(), priced.etag())
                .expect(409)
                .code())
        .isEqualTo("CATALOG_VERSION_SUPERSEDED");
    assertSound(configured);
  }

  @RepeatedTest(3)
  void aReleaseAndAnAcceptanceLeaveNothingHeld() {
    Client irma = desk.person("irma", "INCIDENT_COMMANDER");
    String path = "/v1/containment-switches/CONVERSION";
    irma.post(path + "/engage", WHY, "\"0\"").expect(200);
    Desk.Standing offered = desk.anOfferedQuote();

    Race.between(accept(offered), () -> (Object) irma.post(path + "/release", WHY, "\"1\""));
    letTheClockWork();

    assertThat(state(offered)).isEqualTo("CONVERTING_TO_ORDER");
    assertSound(offered);
  }

  private Callable<Object> accept(Desk.Standing quote) {
    return () -> desk.sales().post(quote.path("accept"), Desk.acceptance(quote), quote.etag());
  }

  private Callable<Object> clock() {
    return () -> service.service().deadlines().meetDue();
  }

  private Callable<Client.Reply> sales(Desk.Standing quote, String command, Object body) {
    return () -> desk.sales().post(quote.path(command), body, quote.etag());
  }

  private Callable<Client.Reply> decide(Desk.Standing quote, String who, String decision) {
    return () ->
        desk.approver(who, 3)
            .post(
                quote.path("approval-decisions"),
                Map.of(
                    "revision", quote.revision(), "decision", decision, "reason", "looked at it"),
                quote.etag());
  }

  private void setDeadline(Desk.Standing quote, Instant validUntil, Instant dueAt) {
    String tenant = desk.tenant().value();
    Database.asOwner(
        tenant,
        "UPDATE quote SET valid_until = ?::timestamptz WHERE quote_id = ?",
        validUntil.toString(),
        quote.id());
    Database.asOwner(
        tenant,
        "UPDATE quote_deadline SET due_at = ?::timestamptz WHERE quote_id = ?",
        dueAt.toString(),
        quote.id());
  }

  private void letTheClockWork() {
    for (int round = 0; round < 20; round++) {
      service.clock().advance(Duration.ofSeconds(2));
      service.service().deadlines().meetDue();
    }
  }

  private String state(Desk.Standing quote) {
    return desk.sales().get(quote.path()).expect(200).json().path("state").asText();
  }

  /** Every version has one event, and the evidence names one revision. */
  private void assertSound(Desk.Standing quote) {
    List<String> versions =
        Database.asRelay(
            "SELECT aggregate_version FROM outbox_event WHERE aggregate_id = ? ORDER BY 1",
            quote.id());
    for (int i = 0; i < versions.size(); i++) {
      assertThat(versions.get(i)).isEqualTo(String.valueOf(i + 1));
    }
    assertThat(desk.sales().get(quote.path()).expect(200).json().path("version").asText())
        .isEqualTo(versions.getLast());
    assertThat(
            Database.asApp(
                desk.tenant().value(),
                """
                SELECT 1 FROM approval_case
                 WHERE quote_id = ? AND status = 'PENDING'
                   AND NOT EXISTS (
                       SELECT FROM quote q
                        WHERE q.quote_id = approval_case.quote_id AND q.state = 'APPROVAL_PENDING')
                """,
                quote.id()))
        .isEmpty();
  }
}
