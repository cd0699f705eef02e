package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;

/** Real threads on real PostgreSQL: whoever comes second finds what the first one made. */
class AmendmentRaceTest {

  private static final int PEOPLE = 8;

  private final Scene acme = OrderServer.shared().tenant();

  @RepeatedTest(3)
  void ofManyThatAskAtOnceOneIsAnswered() throws Exception {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2"))
            .uuid("orderId");
    List<Reply> replies =
        Race.of(
            Collections.nCopies(PEOPLE, () -> acme.assess(order, AmendmentTest.taking("line-2"))));

    assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(
            acme.server()
                .view
                .count(
                    acme.tenant(), "SELECT count(*) FROM order_amendment WHERE state = 'ASSESSED'"))
        .isEqualTo(1);
  }

  @RepeatedTest(3)
  void ofManyThatConfirmAtOnceOneChangesTheOrder() throws Exception {
    UUID order = underWay();
    Reply assessed = acme.assess(order, AmendmentTest.taking("line-2")).isCreated();

    List<Reply> replies =
        Race.of(Collections.nCopies(PEOPLE, () -> acme.confirm(assessed, acme.senior())));

    assertThat(replies).extracting(Reply::status).containsOnlyOnce(200).containsOnly(200, 412);
    assertThat(acme.events(order)).containsOnlyOnce("OrderAmended");
  }

  @RepeatedTest(5)
  void amendingAndCancellingLeaveOneTruth() throws Exception {
    UUID order = underWay();
    acme.done(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    Reply assessed = acme.assess(order, AmendmentTest.taking("line-1")).isCreated();

    List<Reply> replies =
        Race.of(
            List.of(
                () -> acme.confirm(assessed, acme.senior()),
                () -> repeatedly(() -> acme.cancel(order))));

    replies.getLast().isOk();
    assertThat(replies.getFirst().status()).isIn(200, 409);
    acme.process(order, "compensate", Map.of()).isOk();
    acme.undoEverything(order);
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    acme.events(order);
  }

  @RepeatedTest(5)
  void amendingAndBeginningWhatItDropsNeverBothSucceed() throws Exception {
    UUID order = underWay();
    UUID reserve = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    Map<String, Object> beginning = acme.beginning(reserve);
    Reply assessed = acme.assess(order, AmendmentTest.taking("line-1")).isCreated();

    List<Reply> replies =
        Race.of(
            List.of(
                () -> acme.confirm(assessed, acme.senior()),
                () -> acme.work(reserve, "begin", beginning)));

    boolean amended = replies.getFirst().status() == 200;
    boolean begun = replies.getLast().status() == 200;
    assertThat(amended).as(replies.toString()).isNotEqualTo(begun);
    assertThat(acme.task(reserve).text("state")).isEqualTo(amended ? "SKIPPED" : "IN_PROGRESS");
    acme.events(order);
  }

  @RepeatedTest(5)
  void amendingAndCompletingALineLeaveOneTruth() throws Exception {
    UUID order = underWay();
    acme.done(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    UUID billing =
        acme.tasks(order, "ACTIVATE_BILLING").stream()
            .filter(task -> acme.task(task).text("itemId").equals("line-1"))
            .findFirst()
            .orElseThrow();
    Map<String, Object> completion = acme.completion(acme.begin(billing));
    Reply assessed = acme.assess(order, AmendmentTest.taking("line-1")).isCreated();

    List<Reply> replies =
        Race.of(
            List.of(
                () -> acme.confirm(assessed, acme.senior()),
                () -> repeatedly(() -> acme.work(billing, "complete", completion))));

    replies.getLast().isOk();
    boolean amended = replies.getFirst().status() == 200;
    if (!amended) {
      replies.getFirst().isProblem(409, "AMENDMENT_STALE");
    }
    assertThat(
            acme.server()
                .view
                .count(acme.tenant(), "SELECT count(*) FROM asset WHERE item_id = 'line-1'"))
        .isEqualTo(amended ? 0 : 1);
    acme.events(order);
  }

  private UUID underWay() {
    return acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2"))
        .uuid("orderId");
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
