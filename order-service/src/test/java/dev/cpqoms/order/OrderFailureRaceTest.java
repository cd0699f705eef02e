package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;

/** Real threads on real PostgreSQL: an order has one end, whoever asks for it at the same time. */
class OrderFailureRaceTest {

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();

  @RepeatedTest(5)
  void failingAndCompletingNeverBothSucceed() throws Exception {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    acme.done(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    acme.done(acme.tasks(order, "ACTIVATE_BILLING").getFirst());
    Reply proposed = lastTaskInFallout(order);
    Map<String, Object> byHand =
        Map.of("resolution", "MANUALLY_RESOLVED", "reason", "phoned", "evidence", "ticket 4711");

    List<Reply> replies =
        Race.of(
            () -> acme.decideFailure(proposed, "APPROVE"), () -> acme.resolve(proposed, byHand));

    boolean failing = replies.getFirst().status() == 200;
    assertThat(failing).as(replies.toString()).isNotEqualTo(replies.getLast().status() == 200);
    if (failing) {
      acme.process(order, "compensate", Map.of()).isOk();
      acme.undoEverything(order);
      acme.process(order, "complete", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
      acme.process(order, "finish-cancellation", Map.of()).isOk();
    } else {
      acme.process(order, "complete", Map.of()).isOk();
    }
    assertThat(acme.order(order).text("state")).isEqualTo(failing ? "FAILED" : "COMPLETED");
    acme.events(order);
  }

  @RepeatedTest(5)
  void failingAndCancellingLeaveOneEnd() throws Exception {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID reserve = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    acme.work(reserve, "refuse", acme.refusal(acme.begin(reserve))).isOk();
    Reply proposed = acme.proposeFailure(acme.openCase()).isOk();

    List<Reply> replies =
        Race.of(() -> acme.decideFailure(proposed, "APPROVE"), () -> acme.cancel(order));

    boolean failing = replies.getFirst().status() == 200;
    assertThat(failing).as(replies.toString()).isNotEqualTo(replies.getLast().status() == 200);
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    assertThat(acme.order(order).text("state")).isEqualTo(failing ? "FAILED" : "CANCELLED");
    assertThat(acme.events(order))
        .filteredOn(it -> it.equals("OrderFailed") || it.equals("OrderCancelled"))
        .hasSize(1);
  }

  @RepeatedTest(3)
  void ofTwoApproversOneDecides() throws Exception {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID reserve = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    acme.work(reserve, "refuse", acme.refusal(acme.begin(reserve))).isOk();
    Reply proposed = acme.proposeFailure(acme.openCase()).isOk();
    String other = server.issuer.token("ben.approver", acme.tenant(), "BUSINESS_APPROVER");

    List<Reply> replies =
        Race.of(
            () -> acme.decideFailure(proposed, "APPROVE"),
            () -> acme.decideFailure(proposed, "REJECT", other));

    assertThat(replies).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(replies).filteredOn(it -> it.status() == 412).hasSize(1);
    acme.events(order);
  }

  private Reply lastTaskInFallout(UUID order) {
    UUID notify = acme.tasks(order, "NOTIFY_CUSTOMER").getFirst();
    Reply begun = acme.begin(notify);
    Map<String, Object> refusal = new HashMap<>(acme.refusal(begun));
    acme.work(notify, "refuse", refusal).isOk();
    return acme.proposeFailure(acme.openCase()).isOk();
  }
}
