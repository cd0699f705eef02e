package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Real threads on real PostgreSQL: of many amendments at once the order has one. */
class AmendmentRaceTest {

  private static final int PEOPLE = 8;

  private final Scene acme = OrderServer.shared().tenant();

  @RepeatedTest(3)
  void ofManyThatAskAtOnceOneIsAnswered() throws Exception {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2"))
            .uuid("orderId");
    CyclicBarrier together = new CyclicBarrier(PEOPLE);
    List<Reply> replies = new ArrayList<>();

    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
      List<Future<Reply>> asked = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        asked.add(
            threads.submit(
                () -> {
                  together.await();
                  return acme.assess(order, AmendmentTest.taking("line-2"));
                }));
      }
      for (Future<Reply> reply : asked) {
        replies.add(reply.get());
      }
    }

    assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(
            acme.server()
                .view
                .count(
                    acme.tenant(), "SELECT count(*) FROM order_amendment WHERE state = 'ASSESSED'"))
        .isEqualTo(1);
  }
}
