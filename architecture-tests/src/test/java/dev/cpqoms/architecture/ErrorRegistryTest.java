package dev.cpqoms.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.problem.ErrorCode;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.contracts.ErrorEntry;
import dev.cpqoms.contracts.ErrorRegistry;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.workflow.WorkflowError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the code answers is what the registry says, word by word. */
class ErrorRegistryTest {

  private static final ErrorRegistry REGISTRY = ErrorRegistry.load();

  private record Line(String code, int status, String title) {

    static Line of(ErrorCode code) {
      return new Line(code.code(), code.status(), code.title());
    }

    static Line of(ErrorEntry entry) {
      return new Line(entry.code(), entry.status(), entry.title());
    }
  }

  static Stream<Arguments> enums() {
    return Stream.of(
        Arguments.of(ErrorRegistry.PLATFORM, List.<ErrorCode>of(ProtocolError.values())),
        Arguments.of("quote-service", List.<ErrorCode>of(QuoteError.values())),
        Arguments.of("order-service", List.<ErrorCode>of(OrderError.values())),
        Arguments.of("workflow", List.<ErrorCode>of(WorkflowError.values())));
  }

  @ParameterizedTest
  @MethodSource("enums")
  void everyCodeIsRegisteredWithItsStatusAndTitle(String owner, List<ErrorCode> codes) {
    assertThat(codes.stream().map(Line::of))
        .containsExactlyInAnyOrderElementsOf(
            REGISTRY.ownedBy(owner).stream().map(Line::of).toList());
  }

  @Test
  void aCodeWithAnotherStatusIsFound() {
    assertThat(new Line("NOT_FOUND", 410, ProtocolError.NOT_FOUND.title()))
        .isNotIn(REGISTRY.errors().stream().map(Line::of).toList());
  }
}
