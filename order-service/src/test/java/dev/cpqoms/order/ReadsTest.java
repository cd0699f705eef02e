package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadsTest {

  private final Scene acme = OrderServer.shared().tenant();

  @Test
  void pagesOfOrdersShowEachOnceNewestFirst() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.addFirst(acme.submitted(anAcceptedQuote().withFee("line-1")).text("orderId"));
    }

    List<String> seen = new ArrayList<>();
    String path = "/v1/orders?limit=2";
    while (!path.isEmpty()) {
      Reply page = acme.server().api.get(path, acme.viewer()).isOk();
      for (JsonNode order : page.json().path("items")) {
        seen.add(order.path("orderId").asText());
      }
      path =
          page.json().has("nextCursor")
              ? "/v1/orders?limit=2&cursor=" + page.text("nextCursor")
              : "";
    }

    assertThat(seen).isEqualTo(made);
  }

  @Test
  void ordersAreFoundByStateAndCustomer() {
    acme.submitted(anAcceptedQuote().withFee("line-1"));
    UUID valid = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.process(valid, "validate", Map.of()).isOk();

    Reply found =
        acme.server()
            .api
            .get("/v1/orders?state=VALIDATED&customerId=customer-1", acme.viewer())
            .isOk();

    assertThat(found.json().path("items")).hasSize(1);
    assertThat(found.json().at("/items/0/orderId").asText()).isEqualTo(valid.toString());
  }

  @Test
  void aClientThatHasTheVersionGetsNoBody() {
    Reply order = acme.submitted(anAcceptedQuote().withFee("line-1"));

    Reply again =
        acme.server().api.get("/v1/orders/" + order.text("orderId"), acme.viewer(), order.etag());

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aStateThatDoesNotExistIsTheClientsMistake() {
    acme.server().api.get("/v1/orders?state=LOST", acme.viewer()).isProblem(400, "INVALID_REQUEST");
  }

  @Test
  void assetsOfNobodyAreNotAskedFor() {
    acme.server().api.get("/v1/assets", acme.viewer()).isProblem(400, "INVALID_REQUEST");
  }

  @Test
  void anotherInstanceOfTheProcessIsRefused() {
    UUID order = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.process(order, "process-reference", Scene.registration("1")).isOk();
    Reply same = acme.process(order, "process-reference", Scene.registration("1")).isOk();

    acme.process(order, "process-reference", Scene.registration("2"))
        .isProblem(409, "PROCESS_ALREADY_REGISTERED");
    assertThat(same.text("version")).isEqualTo("1");
  }

  @Test
  void onlyTheRegisteredInstanceStartsTheOrder() {
    UUID order = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.process(order, "process-reference", Scene.registration("1")).isOk();
    acme.process(order, "validate", Map.of()).isOk();
    acme.process(order, "decompose", Map.of()).isOk();

    acme.process(order, "start", Map.of("processInstanceKey", "2"))
        .isProblem(409, "PROCESS_ALREADY_REGISTERED");
    assertThat(acme.order(order).text("state")).isEqualTo("DECOMPOSED");
  }

  @Test
  void aWrongStateIsAnsweredWithOneCode() {
    UUID order = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");

    acme.process(order, "decompose", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.process(order, "start", Map.of("processInstanceKey", "1"))
        .isProblem(409, "ORDER_WRONG_STATE");
    acme.process(order, "complete", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
  }
}
