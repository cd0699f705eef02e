package dev.cpqoms.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fixtures.contracts.ApiOperation;
import dev.cpqoms.fixtures.contracts.HttpContract;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnknownParameterTest {

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();

  static Stream<ApiOperation> operations() {
    return HttpContract.of("order-service").operations().stream()
        .filter(operation -> !operation.roles().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationNamesTheParametersThatItHas(ApiOperation operation) {
    String token =
        operation.isInternal()
            ? acme.worker()
            : server.issuer.token("pat", acme.tenant(), operation.roles().getFirst());
    String path =
        operation
            .path()
            .replace("{tenantId}", acme.tenant())
            .replaceAll("\\{[a-zA-Z]+}", "1")
            .concat("?unheard=of");

    Reply reply =
        operation.method().equals("GET")
            ? server.api.get(path, token)
            : server.api.post(path, token, null, Map.of());

    reply.isProblem(400, "INVALID_REQUEST");
    assertThat(reply.text("detail"))
        .isEqualTo(
            "unheard is no parameter of this operation, which has %s.",
            operation.query().isEmpty() ? "none" : String.join(", ", operation.query().keySet()));
  }

  @Test
  void aFilterThatIsMisspelledDoesNotShowEverything() {
    server
        .api
        .get("/v1/fallout-cases?stat=RESOLVED", acme.viewer())
        .isProblem(400, "INVALID_REQUEST");
    server
        .api
        .get("/v1/orders?state=FALLOUT&state=FAILED", acme.viewer())
        .isProblem(400, "INVALID_REQUEST");
  }
}
