package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Real threads on real PostgreSQL: what a suspension has answered, no call has slipped past. */
class SuspensionRaceTest {

  private static final int ORDERS = 6;

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();

  @RepeatedTest(5)
  void afterTheAnswerOfASuspensionNothingIsBegunAndNothingIsLost() throws Exception {
    List<UUID> tasks = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
      tasks.add(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    }
    Map<String, Object> beginning = acme.beginning(tasks.getFirst());
    CyclicBarrier together = new CyclicBarrier(ORDERS + 1);
    List<Reply> replies = new ArrayList<>();
    String begunAtTheAnswer;
    try (ExecutorService threads = Executors.newFixedThreadPool(ORDERS)) {
      List<Future<Reply>> begins = new ArrayList<>();
      for (UUID task : tasks) {
        Callable<Reply> begin =
            () -> {
              together.await();
              return acme.work(task, "begin", beginning);
            };
        begins.add(threads.submit(begin));
      }
      together.await();
      acme.suspend();
      begunAtTheAnswer = begun();
      for (Future<Reply> begin : begins) {
        replies.add(begin.get());
      }
    }

    long passed = replies.stream().filter(it -> it.status() == 200).count();
    assertThat(replies)
        .allSatisfy(
            it ->
                assertThat(it.status() == 200 || it.text("code").equals("TENANT_SUSPENDED"))
                    .isTrue());
    assertThat(begunAtTheAnswer).isEqualTo(Long.toString(passed)).isEqualTo(begun());
    acme.resume();
    for (int i = 0; i < ORDERS; i++) {
      if (replies.get(i).status() != 200) {
        acme.work(tasks.get(i), "begin", beginning).isOk();
      }
    }
    assertThat(begun()).isEqualTo(Integer.toString(ORDERS));
  }

  @RepeatedTest(3)
  void ofTwoWhoSuspendOneDoes() throws Exception {
    String seen = acme.standing().etag();
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Reply> suspend =
        () -> {
          together.await();
          return server.api.post(
              "/v1/tenant-suspension/suspend",
              acme.commander(),
              seen,
              Map.of("reason", "a dispute"));
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Reply> one = threads.submit(suspend);
      Future<Reply> other = threads.submit(suspend);

      assertThat(List.of(one.get().status(), other.get().status()))
          .containsExactlyInAnyOrder(200, 412);
    }
  }

  private String begun() {
    return server
        .view
        .column(acme.tenant(), "SELECT count(*) FROM external_call_attempt")
        .getFirst();
  }
}
