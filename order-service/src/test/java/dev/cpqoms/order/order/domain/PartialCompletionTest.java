package dev.cpqoms.order.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows from the lines of an order, in every state that it can be in. */
class PartialCompletionTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("everywhere")
  void theLinesSayWhetherAnOrderThatGoesOnIsPartial(OrderState state, String lines) {
    Order order = PartialCompletion.look(order(state, lines));

    boolean goesOn = state == OrderState.IN_PROGRESS || state == OrderState.PARTIAL;
    OrderState told = isPartial(lines) ? OrderState.PARTIAL : OrderState.IN_PROGRESS;
    assertThat(order.state()).isEqualTo(goesOn ? told : state);
    assertThat(order.changes()).hasSize(order.state() == state ? 0 : 1);
  }

  /** C is complete, P is not, X was taken out. */
  static Stream<Arguments> everywhere() {
    return Stream.of(OrderState.values())
        .flatMap(
            state ->
                Stream.of("P", "C", "PP", "CP", "CC", "CX", "PX", "CPX", "CCX", "XCX")
                    .map(lines -> Arguments.of(state, lines)));
  }

  private static boolean isPartial(String lines) {
    return List.of("CP", "CC", "CPX", "CCX").contains(lines);
  }

  private static Order order(OrderState state, String lines) {
    Money nothing = new Money(BigDecimal.ZERO, "EUR");
    return new Order(
        new OrderIdentity(UUID.randomUUID(), "O-2026-000001"),
        new OrderOrigin(
            "customer-1", "STANDARD", null, null, null, new OrderTotals(nothing, nothing)),
        new OrderItems(lines.chars().mapToObj(PartialCompletionTest::line).toList()),
        new OrderProgress(
            state, 7, new OrderRoute(1, "4711"), new OrderTimes(NOW, NOW, null), null));
  }

  private static OrderItem line(int how) {
    OrderItem pending =
        OrderItem.pending(
            "line-" + UUID.randomUUID(),
            ItemAction.ADD,
            new OrderedOffering("internet", "Internet", "SERVICE", Map.of(), List.of()),
            1);
    return switch (how) {
      case 'C' -> pending.completed(UUID.randomUUID());
      case 'X' -> pending.cancelled();
      default -> pending;
    };
  }
}
