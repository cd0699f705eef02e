package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
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
    AtomicReference<String> begunAtTheAnswer = new AtomicReference<>();
    List<Callable<Reply>> commands = new ArrayList<>();
    tasks.forEach(task -> commands.add(() -> acme.work(task, "begin", beginning)));
    commands.add(
        () -> {
          Reply answer = acme.suspend();
          begunAtTheAnswer.set(begun());
          return answer;
        });

    List<Reply> replies = Race.of(commands).subList(0, ORDERS);

    long passed = replies.stream().filter(it -> it.status() == 200).count();
    assertThat(replies)
        .allSatisfy(
            it ->
                assertThat(it.status() == 200 || it.text("code").equals("TENANT_SUSPENDED"))
                    .isTrue());
    assertThat(begunAtTheAnswer.get()).isEqualTo(Long.toString(passed)).isEqualTo(begun());
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
    Callable<Reply> suspend =
        () ->
            server.api.post(
                "/v1/tenant-suspension/suspend",
                acme.commander(),
                seen,
                Map.of("reason", "a dispute"));

    assertThat(Race.of(suspend, suspend))
        .extracting(Reply::status)
        .containsExactlyInAnyOrder(200, 412);
  }

  private String begun() {
    return server
        .view
        .column(acme.tenant(), "SELECT count(*) FROM external_call_attempt")
        .getFirst();
  }
}
