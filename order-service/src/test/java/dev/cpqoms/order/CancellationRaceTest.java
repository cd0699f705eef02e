package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;

/** Real threads on real PostgreSQL: whoever comes second finds what the first one made. */
class CancellationRaceTest {

  private final Scene acme = OrderServer.shared().tenant();

  @RepeatedTest(5)
  void cancellingAndPassingTheHardPointNeverBothSucceed() throws Exception {
    UUID order = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.done(acme.tasks(order, "ACTIVATE_BILLING").getFirst());
    UUID notify = acme.tasks(order, "NOTIFY_CUSTOMER").getFirst();
    Map<String, Object> beginning = acme.beginning(notify);

    List<Reply> replies =
        Race.of(
            () -> repeatedly(() -> acme.cancel(order)),
            () -> acme.work(notify, "begin", beginning));

    boolean cancelled = replies.getFirst().status() == 200;
    boolean begun = replies.getLast().status() == 200;
    assertThat(cancelled).as(replies.toString()).isNotEqualTo(begun);
    assertThat(acme.task(notify).text("state")).isEqualTo(cancelled ? "SKIPPED" : "IN_PROGRESS");
    acme.events(order);
  }

  @RepeatedTest(5)
  void cancellingAndSettlingTheLastTaskOfAnItemLeaveOneTruth() throws Exception {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withHardware("line-2"))
            .uuid("orderId");
    acme.tasks(order, "RESERVE_INVENTORY").forEach(acme::done);
    UUID billing = acme.tasks(order, "ACTIVATE_BILLING").getFirst();
    Map<String, Object> completion = acme.completion(acme.begin(billing));

    List<Reply> replies =
        Race.of(
            () -> repeatedly(() -> acme.cancel(order)),
            () -> acme.work(billing, "complete", completion));

    replies.forEach(Reply::isOk);
    acme.process(order, "compensate", Map.of()).isOk();
    acme.undoEverything(order);
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    assertThat(
            acme.server()
                .view
                .count(acme.tenant(), "SELECT count(*) FROM asset WHERE state = 'ACTIVE'"))
        .isZero();
    acme.events(order);
  }

  /** As a person would: who is told that the order has moved looks again. */
  private static Reply repeatedly(Callable<Reply> command) throws Exception {
    Reply reply = command.call();
    for (int i = 0; i < 20 && reply.status() == 412; i++) {
      reply = command.call();
    }
    return reply;
  }
}
