package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JourneyTest {

  private final Scene acme = OrderServer.shared().tenant();

  @Test
  void anAcceptedQuoteBecomesACompletedOrder() {
    Reply order =
        acme.started(
            anAcceptedQuote().withService("line-1").withHardware("line-2").withFee("line-3"));
    UUID orderId = order.uuid("orderId");
    assertThat(order.text("state")).isEqualTo("IN_PROGRESS");
    assertThat(order.text("orderNumber")).matches("O-2026-\\d{6}");

    acme.doEverything(orderId);
    Reply completed = acme.process(orderId, "complete", Map.of()).isOk();

    assertThat(completed.text("state")).isEqualTo("COMPLETED");
    assertThat(completed.text("completedAt")).isNotEmpty();
    assertThat(acme.events(orderId))
        .startsWith("OrderSubmitted", "OrderValidated", "OrderDecomposed", "OrderStarted")
        .contains(
            "OrderTaskBegun",
            "OrderTaskCompleted",
            "OrderItemCompleted",
            "OrderPartiallyCompleted",
            "OrderAssetActivated",
            "OrderBillingHandoffRequested",
            "OrderBillingHandoffConfirmed")
        .endsWith("OrderCompleted");
  }

  @Test
  void whatWasBoughtIsInTheInstalledBaseAndBilled() {
    UUID orderId =
        acme.started(
                anAcceptedQuote().withService("line-1").withHardware("line-2").withFee("line-3"))
            .uuid("orderId");
    acme.doEverything(orderId);

    JsonNode assets =
        acme.server().api.get("/v1/assets?customerId=customer-1", acme.viewer()).isOk().json();

    assertThat(assets.path("items")).hasSize(2);
    assertThat(
            acme.server().view.column(acme.tenant(), "SELECT DISTINCT status FROM billing_handoff"))
        .containsExactly("CONFIRMED");
  }

  @Test
  void theTimelineTellsTheStoryInVersionOrder() {
    UUID orderId = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    String path = "/v1/orders/" + orderId + "/timeline";

    Reply first = acme.server().api.get(path + "?limit=2", acme.viewer()).isOk();
    Reply rest =
        acme.server()
            .api
            .get(path + "?limit=2&cursor=" + first.text("nextCursor"), acme.viewer())
            .isOk();

    assertThat(first.json().at("/items/0/summary").asText()).contains("received");
    assertThat(first.header("Link")).contains("rel=\"next\"");
    assertThat(rest.json().path("items")).hasSize(2);
    assertThat(rest.json().at("/items/1/type").asText()).isEqualTo("OrderStarted");
    acme.server()
        .api
        .get(path + "?cursor=WyJ4Il0", acme.viewer())
        .isProblem(400, "INVALID_REQUEST");
  }
}
