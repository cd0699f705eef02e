package dev.cpqoms.order;

import static dev.cpqoms.order.InstalledBase.add;
import static dev.cpqoms.order.InstalledBase.disconnect;
import static dev.cpqoms.order.InstalledBase.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How large an order that people capture may be; what is larger is pointed at. */
class CaptureLimitsTest {

  private static final int MOST_ITEMS = 200;
  private static final int MOST_OPTIONS = 50;

  private final Scene acme = OrderServer.shared().tenant();
  private final InstalledBase base = new InstalledBase(acme);

  @Test
  void anOrderAtEveryLimitIsCaptured() {
    Object[] items =
        IntStream.rangeClosed(1, MOST_ITEMS)
            .mapToObj(i -> with(largest("line-" + i), "quantity", 10_000))
            .toArray();

    Reply captured = base.capture("c".repeat(64), items);

    assertThat(captured.status()).as(captured.body()).isEqualTo(201);
    assertThat(captured.json().path("items")).hasSize(MOST_ITEMS);
    assertThat(acme.events(captured.uuid("orderId"))).containsExactly("OrderSubmitted");
  }

  @Test
  void aLineTooManyIsPointedAt() {
    Object[] items =
        IntStream.rangeClosed(0, MOST_ITEMS).mapToObj(i -> add("line-" + i, "FEE")).toArray();

    Reply refused = base.capture(items).isProblem(400, "INVALID_REQUEST");

    assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/items");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("beyond")
  void whatIsBeyondALimitIsPointedAt(
      String pointer, UnaryOperator<Map<String, Object>> enlargement) {
    Reply refused =
        base.capture(enlargement.apply(largest("line-1"))).isProblem(400, "INVALID_REQUEST");

    assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/items/0" + pointer);
    assertThat(refused.json().at("/errors/0/detail").asText()).isNotBlank();
  }

  static Stream<Arguments> beyond() {
    return Stream.of(
        beyond("/itemId", item -> with(item, "itemId", "i".repeat(65))),
        beyond("/quantity", item -> with(item, "quantity", 10_001)),
        beyond("/charges", item -> with(item, "charges", List.of(charge(), charge(), charge()))),
        beyond("/charges/0/net/amount", item -> with(item, "charges", List.of(charge("1.234")))),
        beyond(
            "/charges/0/net/amount",
            item -> with(item, "charges", List.of(charge("1234567890123456.00")))),
        beyond("/options", item -> with(item, "options", options(MOST_OPTIONS + 1))),
        beyond("/options/plan", item -> with(item, "options", Map.of("plan", "o".repeat(101)))),
        beyond("/offering/offeringId", item -> with(item, "offering", sold("o".repeat(65), "x"))),
        beyond(
            "/offering/offeringName", item -> with(item, "offering", sold("o", "n".repeat(201)))),
        beyond(
            "/assetVersion",
            item -> with(disconnect("line-1", UUID.randomUUID(), 1), "assetVersion", 0)));
  }

  private static Arguments beyond(String pointer, UnaryOperator<Map<String, Object>> enlargement) {
    return Arguments.of(pointer, enlargement);
  }

  /** A line at every limit but its quantity. */
  private static Map<String, Object> largest(String itemId) {
    Map<String, Object> item = with(add(itemId, "FEE"), "options", Map.of("plan", "o".repeat(100)));
    return with(item, "offering", sold("o".repeat(64), "n".repeat(200)));
  }

  private static Map<String, Object> sold(String offeringId, String name) {
    return Map.of("offeringId", offeringId, "offeringName", name, "offeringType", "FEE");
  }

  private static Map<String, String> options(int many) {
    return IntStream.range(0, many).boxed().collect(Collectors.toMap(i -> "option-" + i, i -> "x"));
  }

  private static Map<String, Object> charge() {
    return charge("1.00");
  }

  private static Map<String, Object> charge(String amount) {
    return Map.of("chargeType", "RECURRING", "net", Map.of("amount", amount, "currency", "EUR"));
  }
}
