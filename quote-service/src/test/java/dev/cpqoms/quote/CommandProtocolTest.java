package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandProtocolTest {
  private final Desk desk = Desk.open();

  /** Every command on a quote: its name, a quote that is ready for it, its body, another body. */
  static Stream<Arguments> commands() {
    Map<String, String> why = Map.of("reason", "the customer asked for it");
    return Stream.of(
        on("configure", Desk::aDraft, q -> Desk.internetAndSdWan("5")),
        on(
            "configuration-changes",
            d -> d.aConfiguredQuote("5"),
            q -> Map.of("remove", List.of("line-2"))),
        on(
            "reprice",
            d -> d.aPricedQuote("5"),
            q -> Map.of("catalogVersion", 1, "reason", "promotions have changed")),
        on("price", d -> d.aConfiguredQuote("5"), q -> Map.of()),
        on("validate", d -> d.aPricedQuote("5"), q -> Map.of()),
        on("submit", d -> d.aValidatedQuote("5"), q -> Map.of()),
        on("recall", d -> d.aSubmittedQuote("20"), q -> Map.of()),
        on("document", d -> d.aSubmittedQuote("5"), q -> Map.of()),
        on("accept", Desk::anOfferedQuote, Desk::acceptance),
        on("convert", Desk::anAcceptedQuote, q -> Map.of()),
        on("revise", Desk::aDraft, q -> why),
        on("cancel", Desk::aDraft, q -> why));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void aRepeatedCommandIsAnsweredByteForByteAndDoneOnce(
      String command, Function<Desk, Desk.Standing> ready, Function<Desk.Standing, Object> body) {
    Desk.Standing quote = ready.apply(desk);
    String key = UUID.randomUUID().toString();

    Client.Reply first = send(quote, command, body.apply(quote), key).expect(200);
    Client.Reply second = send(quote, command, body.apply(quote), key).expect(200);

    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.etag()).isEqualTo(first.etag());
    assertThat(first.header("Idempotent-Replayed")).isNull();
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(desk.sales().get(quote.path()).etag()).isEqualTo(first.etag());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void aKeyBelongsToOneRequest(
      String command, Function<Desk, Desk.Standing> ready, Function<Desk.Standing, Object> body) {
    Desk.Standing quote = ready.apply(desk);
    String key = UUID.randomUUID().toString();
    send(quote, command, body.apply(quote), key).expect(200);

    Desk.Standing other = desk.aDraft();
    String another = command.equals("cancel") ? "revise" : "cancel";
    Client.Reply reused = send(other, another, Map.of("reason", "something else"), key);

    assertThat(reused.expect(422).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void aCommandNamesTheVersionItWasDecidedOn(
      String command, Function<Desk, Desk.Standing> ready, Function<Desk.Standing, Object> body) {
    Desk.Standing quote = ready.apply(desk);
    Object content = body.apply(quote);

    assertThat(desk.sales().post(quote.path(command), content, "\"99\"").expect(412).code())
        .isEqualTo("STALE_VERSION");
    assertThat(desk.sales().post(quote.path(command), content, null).expect(428).code())
        .isEqualTo("PRECONDITION_REQUIRED");
    assertThat(
            desk.sales().post(quote.path(command), content, quote.etag(), null).expect(400).code())
        .isEqualTo("IDEMPOTENCY_KEY_MISSING");
    assertThat(desk.sales().get(quote.path()).etag()).isEqualTo(quote.etag());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void aWrongStateHasOneAnswerAndItIsRepeatedToo(
      String command, Function<Desk, Desk.Standing> ready, Function<Desk.Standing, Object> body) {
    Object content = body.apply(ready.apply(desk));
    Desk.Standing cancelled = desk.then(desk.aDraft(), "cancel", Map.of("reason", "no budget"));
    String key = UUID.randomUUID().toString();

    Client.Reply first = send(cancelled, command, content, key).expect(409);
    Client.Reply second = send(cancelled, command, content, key).expect(409);

    assertThat(first.code()).isEqualTo("QUOTE_WRONG_STATE");
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void aBodyThatBreaksTheContractSaysWhere(
      String command, Function<Desk, Desk.Standing> ready, Function<Desk.Standing, Object> body) {
    Desk.Standing quote = desk.aDraft();
    Map<Object, Object> strange = new HashMap<>((Map<?, ?>) body.apply(ready.apply(desk)));
    strange.put("surprise", 1);

    Client.Reply unknown = desk.sales().post(quote.path(command), strange, quote.etag());
    Client.Reply malformed = desk.sales().post(quote.path(command), "{\"a\":", quote.etag());

    assertThat(unknown.expect(400).code()).isEqualTo("INVALID_REQUEST");
    assertThat(unknown.json().path("errors").path(0).path("pointer").asText())
        .isEqualTo("/surprise");
    assertThat(malformed.expect(400).code()).isEqualTo("MALFORMED_JSON");
  }

  @Test
  void creatingCommandsAreRepeatedToo() {
    String key = UUID.randomUUID().toString();
    Map<String, String> body =
        Map.of("customerId", "retail", "catalogId", "main", "currency", "EUR");

    Client.Reply first = desk.sales().post("/v1/quotes", body, null, key).expect(201);
    Client.Reply second = desk.sales().post("/v1/quotes", body, null, key).expect(201);

    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(desk.sales().get("/v1/quotes").json().path("items")).hasSize(1);
    desk.sales()
        .post(
            "/v1/quotes",
            Map.of("customerId", "other", "catalogId", "main", "currency", "EUR"),
            null,
            key)
        .expect(422);
  }

  @Test
  void anApprovalDecisionIsRepeatedToo() {
    Desk.Standing pending = desk.aSubmittedQuote("20");
    Client adam = desk.approver("adam", 1);
    Map<String, Object> yes =
        Map.of("revision", 1, "decision", "APPROVE", "reason", "fine with me");
    String key = UUID.randomUUID().toString();

    Client.Reply first =
        adam.post(pending.path("approval-decisions"), yes, pending.etag(), key).expect(200);
    Client.Reply second =
        adam.post(pending.path("approval-decisions"), yes, pending.etag(), key).expect(200);

    assertThat(second.text()).isEqualTo(first.text());
  }

  @Test
  void publishingAndNamingCustomersAreRepeatedToo() {
    Map<String, String> customer = Map.of("name", "Somebody", "tier", "STANDARD");
    String one = UUID.randomUUID().toString();
    String two = UUID.randomUUID().toString();

    Client.Reply named = desk.sales().post("/v1/customers", customer, null, one).expect(201);
    Client.Reply published = publish("\"1\"", two).expect(201);

    assertThat(desk.sales().post("/v1/customers", customer, null, one).expect(201).text())
        .isEqualTo(named.text());
    assertThat(publish("\"1\"", two).expect(201).text()).isEqualTo(published.text());
    assertThat(desk.admin().get("/v1/catalogs/main").expect(200).etag()).isEqualTo("\"2\"");
  }

  @Test
  void aReminderIsNotedOnceAndOnlyWhileTheCaseIsOpen() {
    Desk.Standing pending = desk.aSubmittedQuote("20");
    String path =
        "/internal/v1/tenants/%s/quotes/%s/approval-reminders"
            .formatted(desk.tenant(), pending.id());
    Map<String, String> reminder =
        Map.of(
            "approvalCaseId",
            pending.view().path("approval").path("approvalCaseId").asText(),
            "kind",
            "REMINDER");
    Client workflow = desk.service("workflow");
    String key = UUID.randomUUID().toString();

    workflow.post(path, reminder, null, key).expect(200);
    workflow.post(path, reminder, null, key).expect(200);
    assertThat(desk.sales().get(pending.path("timeline")).json().path("items"))
        .filteredOn(entry -> entry.path("type").asText().equals("ApprovalReminder"))
        .hasSize(1);

    desk.then(pending, "recall", Map.of());
    assertThat(workflow.post(path, reminder).expect(200).json().path("recorded").asBoolean())
        .isFalse();
  }

  @Test
  void constraintsAreNamedByTheirPlace() {
    Desk.Standing draft = desk.aDraft();
    Map<String, Object> bad =
        Map.of(
            "items",
            List.of(
                Map.of("offeringId", "router", "quantity", 1),
                Map.of(
                    "offeringId",
                    "router",
                    "quantity",
                    1,
                    "discount",
                    Map.of("percent", "101", "reason", "why not"))));

    Client.Reply reply = desk.sales().post(draft.path("configure"), bad, draft.etag()).expect(400);

    assertThat(reply.json().path("errors").path(0).path("pointer").asText())
        .isEqualTo("/items/1/discount/percent");
  }

  private Client.Reply publish(String ifMatch, String key) {
    return desk.admin().post("/v1/catalogs/main/publications", Catalogs.telecom(), ifMatch, key);
  }

  private Client.Reply send(Desk.Standing quote, String command, Object body, String key) {
    return desk.sales().post(quote.path(command), body, quote.etag(), key);
  }

  private static Arguments on(
      String command, Function<Desk, Desk.Standing> ready, Function<Desk.Standing, Object> body) {
    return Arguments.of(command, ready, body);
  }
}
