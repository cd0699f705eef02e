package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A fee's activation typically takes 60 s, the notification 15 s: late after 75 s and 18 s. */
class JeopardyTest {

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();
  private final UUID order = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
  private final UUID task = acme.tasks(order, "ACTIVATE_BILLING").getFirst();

  @Test
  void aTaskIsLateAfterItsTypicalTimeAndAQuarter() {
    acme.begin(task);
    pass(74);
    look();
    assertThat(said()).isEmpty();

    pass(1 + 15);
    look();
    look();

    assertThat(said()).hasSize(1);
    assertThat(said().getFirst().path("taskId").asText()).isEqualTo(task.toString());
    assertThat(said().getFirst().path("taskType").asText()).isEqualTo("ACTIVATE_BILLING");
    assertThat(acme.task(task).text("state")).isEqualTo("IN_PROGRESS");
    assertThat(acme.order(order).text("state")).isEqualTo("IN_PROGRESS");
    assertThat(acme.events(order)).contains("OrderInJeopardy");
  }

  @Test
  void whatEndsAMomentLateIsNoNews() {
    Reply begun = acme.begin(task);
    pass(80);
    look();
    acme.work(task, "complete", acme.completion(begun)).isOk();
    pass(10);
    look();

    assertThat(said()).isEmpty();
  }

  @Test
  void theOrderAsAWholeIsLateAfterTheLongestTasksOfItsWaves() {
    pass(75 + 18 + 14);
    look();
    assertThat(said()).isEmpty();

    pass(3);
    look();

    assertThat(said()).hasSize(1);
    assertThat(said().getFirst().has("taskId")).isFalse();
    assertThat(acme.events(order)).contains("OrderInJeopardy");
  }

  @Test
  void anotherRoundThatIsLateAMomentAfterwardsIsNotSaidAgain() {
    acme.begin(task);
    pass(91);
    look();
    acme.work(task, "refuse", acme.refusal(acme.task(task))).isOk();
    acme.resolve(acme.openCase(), Map.of("resolution", "RETRY", "reason", "try again")).isOk();
    acme.begin(task);

    pass(95);
    look();
    assertThat(ofTheTask()).hasSize(1);

    pass(Duration.ofMinutes(15).toSeconds());
    look();
    assertThat(ofTheTask()).hasSize(2);
  }

  private void pass(long seconds) {
    server.clock.advance(Duration.ofSeconds(seconds));
  }

  /** Until nothing is late: other tests have left tasks of their own. */
  private void look() {
    int late = server.service.jeopardy().look();
    while (late > 0) {
      late = server.service.jeopardy().look();
    }
  }

  private List<JsonNode> ofTheTask() {
    return said().stream().filter(data -> data.has("taskId")).toList();
  }

  private List<JsonNode> said() {
    return server
        .view
        .column(
            acme.tenant(),
            "SELECT payload FROM outbox_event WHERE event_type = 'OrderInJeopardy' AND aggregate_id"
                + " = '"
                + order
                + "' ORDER BY aggregate_version")
        .stream()
        .map(payload -> Json.tree(payload).path("data"))
        .toList();
  }
}
