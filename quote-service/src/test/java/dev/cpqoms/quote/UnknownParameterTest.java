package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fixtures.contracts.ApiOperation;
import dev.cpqoms.fixtures.contracts.HttpContract;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnknownParameterTest {
  private final Desk desk = Desk.open();

  static Stream<ApiOperation> operations() {
    return HttpContract.of("quote-service").operations().stream()
        .filter(operation -> !operation.roles().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationNamesTheParametersThatItHas(ApiOperation operation) {
    Client caller =
        operation.isInternal()
            ? desk.service("workflow")
            : desk.person("pat", operation.roles().getFirst());
    String path =
        operation
            .path()
            .replace("{tenantId}", desk.tenant().value())
            .replaceAll("\\{[a-zA-Z]+}", "1")
            .concat("?unheard=of");

    Client.Reply reply =
        operation.method().equals("GET") ? caller.get(path) : caller.post(path, Map.of());

    assertThat(reply.expect(400).code()).isEqualTo("INVALID_REQUEST");
    assertThat(reply.json().path("detail").asText())
        .isEqualTo(
            "unheard is no parameter of this operation, which has %s.",
            operation.query().isEmpty() ? "none" : String.join(", ", operation.query().keySet()));
  }

  @Test
  void aFilterThatIsMisspelledDoesNotShowEverything() {
    desk.aDraft();

    assertThat(desk.sales().get("/v1/quotes?stat=ACCEPTED").expect(400).code())
        .isEqualTo("INVALID_REQUEST");
    assertThat(desk.sales().get("/v1/quotes?owner=sally&owner=sam").expect(400).code())
        .isEqualTo("INVALID_REQUEST");
    desk.sales().get("/v1/quotes?state=ACCEPTED&state=DRAFT").expect(200);
  }
}
