package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a partner, or a worker for it, says after a task has gone on, and what comes of it. */
class LateWordTest {

  private static final Map<String, Object> SKIP =
      Map.of("resolution", "SKIP", "reason", "leave it out");

  private final Scene acme = OrderServer.shared().tenant();
  private final UUID order =
      acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2")).uuid("orderId");
  private final UUID provision = acme.tasks(order, "PROVISION_SERVICE").getFirst();

  @Test
  void whatWasRefusedAndIsDoneAfterAllIsAskedAboutAndUndoneWhenTheOrderIsCancelled() {
    Reply begun = refused();
    CallbackTest.done(acme, begun);

    acme.cancel(order).isOk();

    assertThat(acme.task(provision).text("state")).isEqualTo("PENDING");
    assertThat(openTasks()).containsExactly(provision.toString());
    acme.process(order, "finish-cancellation", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.done(provision);
    acme.process(order, "compensate", Map.of()).isOk();
    acme.undoEverything(order);
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    assertThat(acme.task(provision).text("state")).isEqualTo("COMPENSATED");
    acme.events(order);
  }

  @Test
  void whatWasRefusedAndNeverDoneIsStillDropped() {
    refused();

    acme.cancel(order).isOk();

    assertThat(acme.task(provision).text("state")).isEqualTo("FAILED");
  }

  @Test
  void whatIsDoneAfterAllCountsForThePointsOfNoReturn() {
    Reply begun = refused();
    CallbackTest.done(acme, begun);

    acme.cancel(order, acme.operator()).isProblem(403, "ORDER_CANCELLATION_NEEDS_SENIOR");
  }

  @Test
  void whatIsDoneAfterAllIsAskedAboutWhenTheOrderIsGivenUp() {
    Reply begun = refused();
    CallbackTest.done(acme, begun);
    Reply proposed = acme.proposeFailure(acme.openCase()).isOk();

    acme.decideFailure(proposed, "APPROVE").isOk();

    assertThat(acme.task(provision).text("state")).isEqualTo("PENDING");
    assertThat(openTasks()).containsExactly(provision.toString());
  }

  @Test
  void whatThePartnerSaysItHasDoneIsNotLeftOut() {
    Reply begun = refused();
    CallbackTest.done(acme, begun);

    acme.resolve(acme.openCase(), SKIP).isProblem(422, "FALLOUT_RESOLUTION_NOT_ALLOWED");
    acme.resolve(acme.openCase(), Map.of("resolution", "RETRY", "reason", "ask it")).isOk();
    acme.done(provision);
    assertThat(acme.task(provision).text("state")).isEqualTo("COMPLETED");
  }

  @Test
  void whatIsDoneAfterItWasLeftOutIsAskedAboutWhenTheOrderIsCancelled() {
    Reply begun = refused();
    acme.resolve(acme.openCase(), SKIP).isOk();
    CallbackTest.done(acme, begun);
    assertThat(acme.task(provision).text("state")).isEqualTo("SKIPPED");

    acme.cancel(order).isOk();

    assertThat(acme.task(provision).text("state")).isEqualTo("PENDING");
    assertThat(openTasks()).containsExactly(provision.toString());
    assertThat(acme.events(order)).contains("OrderTaskRetried");
  }

  @Test
  void whatIsDoneAfterItWasLeftOutIsAskedAboutWhenItsLineIsTakenOut() {
    Reply begun = refused();
    acme.resolve(acme.openCase(), SKIP).isOk();
    CallbackTest.done(acme, begun);

    acme.amend(order, AmendmentTest.taking("line-2"));

    assertThat(openTasks()).containsExactly(provision.toString());
    acme.process(order, "amend", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.done(provision);
    acme.process(order, "amend", Map.of()).isOk();
    assertThat(acme.undoing(order, "DEPROVISION_SERVICE")).hasSize(1);
  }

  @Test
  void aWorkerThatWasGivenUpAndReportsAfterAllIsHeardOnce() {
    Reply begun = givenUp();

    Reply late = lateReport(begun, "complete", acme.completion(begun));
    Reply again = lateReport(begun, "complete", acme.completion(begun));

    late.isProblem(409, "TASK_WRONG_STATE");
    again.isProblem(409, "TASK_WRONG_STATE");
    assertThat(acme.openCase().text("detail")).contains("reported DONE");
    assertThat(acme.openCase().text("code")).isEqualTo("WORKER_FAULT");
    assertThat(acme.events(order)).contains("OrderTaskCallbackLate");
    assertThat(column("SELECT external_reference FROM external_call_attempt"))
        .containsExactly("EXT-000001");
    acme.resolve(acme.openCase(), SKIP).isProblem(422, "FALLOUT_RESOLUTION_NOT_ALLOWED");
  }

  @Test
  void aWorkersReportAboutAnEarlierRoundIsHeardToo() {
    Reply begun = givenUp();
    acme.resolve(acme.openCase(), Map.of("resolution", "RETRY", "reason", "once more")).isOk();
    Reply second = acme.begin(provision);

    lateReport(begun, "complete", acme.completion(begun)).isProblem(409, "ATTEMPT_UNKNOWN");
    assertThat(acme.openCase().text("code")).isEqualTo("CALLBACK_CONTRADICTS");

    // The second round finds the same work: that was the one effect.
    acme.work(provision, "complete", acme.completion(second)).isOk();
    assertThat(column("SELECT late_word FROM fulfillment_task WHERE late_word IS NOT NULL"))
        .isEmpty();
  }

  @Test
  void aWorkersRefusalOfWhatIsDoneIsBroughtToPeople() {
    Reply begun = acme.begin(provision);
    acme.work(provision, "complete", acme.completion(begun)).isOk();

    lateReport(begun, "refuse", acme.refusal(begun)).isProblem(409, "TASK_WRONG_STATE");

    assertThat(acme.openCase().text("code")).isEqualTo("CALLBACK_CONTRADICTS");
    assertThat(acme.openCase().text("detail")).contains("reported REFUSED");
  }

  @Test
  void thatAWorkerHasGivenUpIsNoWordOfThePartner() {
    Reply begun = acme.begin(provision);
    acme.work(provision, "complete", acme.completion(begun)).isOk();
    String version = acme.order(order).etag();

    lateReport(begun, "refuse", technical(begun)).isProblem(412, "STALE_VERSION");

    assertThat(acme.order(order).etag()).isEqualTo(version);
  }

  @Test
  void whatTheNextRoundHasFoundIsNoContradiction() {
    Reply begun = givenUp();
    acme.resolve(acme.openCase(), Map.of("resolution", "RETRY", "reason", "once more")).isOk();
    Reply second = acme.begin(provision);
    acme.work(provision, "complete", acme.completion(second)).isOk();

    CallbackTest.reported(acme, begun, Map.of("externalReference", "EXT-000001"));

    assertThat(column("SELECT disposition FROM partner_callback")).containsExactly("LATE");
    assertThat(column("SELECT count(*) FROM fallout_case WHERE NOT holds_order"))
        .containsExactly("0");
  }

  private Reply refused() {
    Reply begun = acme.begin(provision);
    acme.work(provision, "refuse", acme.refusal(begun)).isOk();
    return begun;
  }

  private Reply givenUp() {
    Reply begun = acme.begin(provision);
    acme.work(provision, "refuse", technical(begun)).isOk();
    return begun;
  }

  private Map<String, Object> technical(Reply begun) {
    Map<String, Object> report = new HashMap<>(acme.refusal(begun));
    report.put("category", "TECHNICAL");
    report.put("errorCode", "WORKER_FAULT");
    return report;
  }

  /** What a worker says that has seen nothing since it began. */
  private Reply lateReport(Reply begun, String command, Map<String, Object> body) {
    return acme.server()
        .api
        .post(
            acme.internal("tasks/" + provision + "/" + command), acme.worker(), begun.etag(), body);
  }

  private List<String> openTasks() {
    return acme.server()
        .api
        .get(acme.internal("orders/" + order), acme.worker())
        .isOk()
        .json()
        .path("openTasks")
        .findValuesAsText("taskId");
  }

  private List<String> column(String sql) {
    return acme.server().view.column(acme.tenant(), sql);
  }
}
