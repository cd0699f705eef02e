package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fixtures.contracts.HttpContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuditorTest {
  private final Desk desk = Desk.open();

  static Stream<Arguments> commands() {
    return HttpContract.of("quote-service").operations().stream()
        .filter(operation -> operation.isCommand() && !operation.isPublic())
        .map(operation -> Arguments.of(operation.operationId(), operation.path()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void everyCommandRefusesAnAuditorAndChangesNothing(String operation, String path) {
    Desk.Standing quote = desk.aDraft();
    long rows = auditRows();

    Client.Reply reply =
        desk.person("otto", "AUDITOR")
            .post(
                path.replace("{tenantId}", desk.tenant().value())
                    .replace("{quoteId}", quote.id().toString())
                    .replaceAll("\\{[a-zA-Z]+}", "CONVERSION"),
                Map.of(),
                quote.etag());

    assertThat(reply.expect(403).code()).isEqualTo("FORBIDDEN");
    assertThat(auditRows()).isEqualTo(rows);
  }

  @Test
  void anAuditorReadsWhatTheOthersDid() {
    Desk.Standing quote = desk.anAcceptedQuote();
    Client auditor = desk.person("otto", "AUDITOR");

    for (String part :
        List.of(
            "",
            "/revisions",
            "/price-explanation",
            "/document",
            "/approval-case",
            "/timeline",
            "/evidence")) {
      auditor.get(quote.path() + part).expect(200);
    }
    auditor.get("/v1/approval-policy").expect(200);
    auditor.get("/v1/containment-switches/CONVERSION").expect(200);
  }

  private long auditRows() {
    return Database.asApp(
            desk.tenant().value(),
            "SELECT position FROM audit_log WHERE tenant_id = ?",
            desk.tenant().value())
        .size();
  }
}
