package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process may come late or come again: every answer has what it needs to go on. */
class LateProcessTest {

  private final Scene acme = OrderServer.shared().tenant();
  private final UUID order =
      acme.started(anAcceptedQuote().withService("line-1").withFee("line-2")).uuid("orderId");

  @Test
  void theOrderShowsItsWavesOnceItHasAPlan() {
    UUID submitted = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");

    assertThat(internal(submitted).has("waves")).isFalse();
    assertThat(internal(order).path("waves")).hasSizeGreaterThan(1);
    assertThat(internal(order).at("/waves/0/0/taskId").asText())
        .isEqualTo(acme.plan(order).at("/waves/0/0/taskId").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "decompose", "start"})
  void aStepThatIsBehindIsAnsweredWithTheOrderAsItIs(String step) {
    acme.begin(UUID.fromString(acme.plan(order).at("/waves/0/0/taskId").asText()));
    String before = acme.order(order).etag();

    Reply again =
        acme.server()
            .api
            .post(acme.internal("orders/" + order + "/" + step), acme.worker(), "\"1\"", body(step))
            .isOk();

    assertThat(again.etag()).isEqualTo(before);
    assertThat(again.json().path("waves")).isEqualTo(internal(order).path("waves"));
    assertThat(acme.order(order).etag()).isEqualTo(before);
  }

  @Test
  void aCompletionThatIsBehindIsAnsweredToo() {
    acme.doEverything(order);
    acme.process(order, "complete", Map.of()).isOk();

    Reply again = acme.process(order, "complete", Map.of()).isOk();

    assertThat(again.text("state")).isEqualTo("COMPLETED");
    assertThat(acme.events(order)).containsOnlyOnce("OrderCompleted");
  }

  private JsonNode internal(UUID orderId) {
    return acme.server().api.get(acme.internal("orders/" + orderId), acme.worker()).isOk().json();
  }

  private static Map<String, Object> body(String step) {
    return step.equals("start") ? Map.of("processInstanceKey", Scene.INSTANCE) : Map.of();
  }
}
