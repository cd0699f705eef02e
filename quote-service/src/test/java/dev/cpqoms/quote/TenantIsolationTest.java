package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.fixtures.contracts.ApiOperation;
import dev.cpqoms.fixtures.contracts.HttpContract;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIsolationTest {
  private final Desk ours = Desk.open();
  private final Desk theirs = Desk.open();

  static Stream<Arguments> commands() {
    Map<String, String> why = Map.of("reason", "the customer asked for it");
    Map<String, Object> yes =
        Map.of("revision", 1, "decision", "APPROVE", "reason", "fine with me");
    Map<String, Object> acceptance =
        Map.of(
            "documentHash", "a".repeat(64),
            "acceptedBy", Map.of("name", "Erika Muster"),
            "channel", "PORTAL");
    return Stream.of(
        Arguments.of("configure", Desk.internetAndSdWan("5")),
        Arguments.of("configuration-changes", Map.of("remove", List.of("line-1"))),
        Arguments.of("reprice", Map.of("catalogVersion", 1, "reason", "new prices")),
        Arguments.of("price", Map.of()),
        Arguments.of("validate", Map.of()),
        Arguments.of("submit", Map.of()),
        Arguments.of("approval-decisions", yes),
        Arguments.of("recall", Map.of()),
        Arguments.of("document", Map.of()),
        Arguments.of("accept", acceptance),
        Arguments.of("convert", Map.of()),
        Arguments.of("copy", Map.of()),
        Arguments.of("revise", why),
        Arguments.of("cancel", why));
  }

  @Test
  void noCommandOfTheContractIsForgotten() {
    assertThat(commands().map(arguments -> "/v1/quotes/{quoteId}/" + arguments.get()[0]))
        .containsExactlyInAnyOrderElementsOf(
            HttpContract.of("quote-service").operations().stream()
                .filter(ApiOperation::isCommand)
                .map(ApiOperation::path)
                .filter(path -> path.startsWith("/v1/quotes/{quoteId}/"))
                .toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void aCommandOnAnotherTenantsQuoteIsAnsweredLikeAnUnknownQuote(String command, Object body) {
    Desk.Standing quote = ours.aDraft();
    Client stranger = everyRole(theirs);

    Client.Reply foreign = stranger.post(quote.path(command), body, quote.etag()).expect(404);
    Client.Reply unknown =
        stranger
            .post("/v1/quotes/" + UUID.randomUUID() + "/" + command, body, quote.etag())
            .expect(404);

    assertSame(foreign, unknown);
    assertThat(ours.sales().get(quote.path()).etag()).isEqualTo(quote.etag());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/price-explanation",
        "/document",
        "/approval-case",
        "/timeline",
        "/revisions",
        "/revisions/1",
        "/revisions/1/diff/1"
      })
  void anotherTenantsQuoteIsReadLikeAnUnknownQuote(String part) {
    Desk.Standing quote = ours.anAcceptedQuote();
    Client stranger = everyRole(theirs);

    Client.Reply foreign = stranger.get(quote.path() + part).expect(404);
    Client.Reply unknown = stranger.get("/v1/quotes/" + UUID.randomUUID() + part).expect(404);

    assertSame(foreign, unknown);
  }

  @Test
  void listsAndMasterDataShowTheOwnTenantOnly() {
    ours.aDraft();
    Desk nobody = Desk.empty();

    assertThat(everyRole(nobody).get("/v1/quotes").expect(200).json().path("items")).isEmpty();
    everyRole(nobody).get("/v1/customers/retail").expect(404);
    everyRole(nobody).get("/v1/catalogs/main").expect(404);
  }

  @Test
  void aServiceActsForTheTenantThatThePathNamesAndForNoOther() {
    Desk.Standing pending = ours.aSubmittedQuote("20");
    Map<String, String> reminder =
        Map.of(
            "approvalCaseId",
            pending.view().path("approval").path("approvalCaseId").asText(),
            "kind",
            "REMINDER");
    Client workflow = ours.service("workflow");
    String path = "/internal/v1/tenants/%s/quotes/%s/approval-reminders";

    workflow.post(path.formatted(theirs.tenant(), pending.id()), reminder).expect(404);
    Client.Reply noted =
        workflow.post(path.formatted(ours.tenant(), pending.id()), reminder).expect(200);

    assertThat(noted.json().path("recorded").asBoolean()).isTrue();
    ours.sales().post(path.formatted(ours.tenant(), pending.id()), reminder).expect(403);
    workflow.get(pending.path()).expect(403);
  }

  @Test
  void rowLevelSecurityHoldsAlone() {
    Desk.Standing quote = ours.anAcceptedQuote();
    for (String table : tables()) {
      assertThat(
              Database.asApp(
                  theirs.tenant().value(),
                  "SELECT tenant_id FROM " + table + " WHERE tenant_id <> ?",
                  theirs.tenant().value()))
          .as(table)
          .isEmpty();
    }
    assertThat(
            Database.asApp(
                ours.tenant().value(), "SELECT 1 FROM quote WHERE quote_id = ?", quote.id()))
        .hasSize(1);
  }

  @Test
  void everyTableOfATenantIsUnderForcedRowLevelSecurity() {
    assertThat(
            Database.asApp(
                ours.tenant().value(),
                """
                SELECT c.relname
                  FROM pg_class c
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
                 WHERE c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
                """))
        .isEmpty();
  }

  private List<String> tables() {
    return Database.asApp(
        ours.tenant().value(),
        """
        SELECT c.relname
          FROM pg_class c
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
         WHERE c.relkind = 'r' AND has_table_privilege(c.oid, 'SELECT')
        """);
  }

  private static Client everyRole(Desk desk) {
    return desk.person("otto", "SALES", "APPROVER", "CATALOG_ADMIN", "VIEWER", "AUDITOR");
  }

  /** Nobody can tell the one from the other: not even the texts differ. */
  private static void assertSame(Client.Reply foreign, Client.Reply unknown) {
    assertThat(withoutIds(foreign)).isEqualTo(withoutIds(unknown));
  }

  private static ObjectNode withoutIds(Client.Reply reply) {
    ObjectNode problem = (ObjectNode) reply.json();
    problem.remove("correlationId");
    problem.remove("instance");
    return problem;
  }
}
