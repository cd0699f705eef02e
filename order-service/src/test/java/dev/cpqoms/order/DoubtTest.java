package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Nothing may be left of something, and its partner says that something is. */
class DoubtTest {

  private static final Map<String, Object> UNDO =
      Map.of("resolution", "RETRY", "reason", "undo it");
  private static final Map<String, Object> LEAVE =
      Map.of("resolution", "SKIP", "reason", "leave it");
  private static final Map<String, Object> BY_HAND =
      Map.of("resolution", "MANUALLY_RESOLVED", "reason", "by phone", "evidence", "T-1");

  private final Scene acme = OrderServer.shared().tenant();
  private final UUID order =
      acme.started(anAcceptedQuote().withHardware("line-1").withService("line-2")).uuid("orderId");
  private final UUID provision = acme.tasks(order, "PROVISION_SERVICE").getFirst();

  @Test
  void whatWasCancelledAtThePartnerAndIsDoneAfterAllHoldsTheCancellationAndIsUndone() {
    Reply begun = accepted();
    Reply reserving = acme.begin(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    acme.cancel(order).isOk();
    cancelledAtThePartner(begun);

    CallbackTest.done(acme, begun);

    assertThat(state()).isEqualTo("FALLOUT");
    assertThat(acme.openCase().text("holdsOrder")).isEqualTo("true");
    acme.work(reserving.uuid("taskId"), "refuse", acme.refusal(reserving)).isOk();
    acme.process(order, "compensate", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.process(order, "finish-cancellation", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.resolve(acme.openCase(), LEAVE).isProblem(422, "FALLOUT_RESOLUTION_NOT_ALLOWED");
    acme.resolve(acme.openCase(), UNDO).isOk();
    assertThat(state()).isEqualTo("CANCELLING");
    assertThat(acme.task(provision).text("state")).isEqualTo("COMPLETED");
    acme.process(order, "compensate", Map.of()).isOk();
    UUID undoing = acme.undoing(order, "DEPROVISION_SERVICE").getFirst();
    assertThat(acme.task(undoing).json().at("/compensates/externalReference").asText())
        .isEqualTo("PRV-000001");
    acme.undoEverything(order);
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    assertThat(acme.task(provision).text("state")).isEqualTo("COMPENSATED");
    acme.events(order);
  }

  @Test
  void whatPeopleHaveSeenToByHandIsInDoubtNoLonger() {
    Reply begun = accepted();
    acme.cancel(order).isOk();
    cancelledAtThePartner(begun);
    CallbackTest.done(acme, begun);

    acme.resolve(acme.openCase(), BY_HAND).isOk();

    assertThat(state()).isEqualTo("CANCELLING");
    assertThat(acme.task(provision).text("state")).isEqualTo("FAILED");
    acme.process(order, "compensate", Map.of()).isOk();
    assertThat(state()).isEqualTo("CANCELLED");
  }

  @Test
  void whatCountsAsUndoneAndIsNotHoldsTheOrderUntilPeopleHaveSeenToIt() {
    acme.done(provision);
    acme.cancel(order).isOk();
    acme.process(order, "compensate", Map.of()).isOk();
    UUID undoing = acme.undoing(order, "DEPROVISION_SERVICE").getFirst();
    Reply call = acme.begin(undoing);
    CallbackTest.done(acme, call);

    refusedLate(call);

    assertThat(state()).isEqualTo("FALLOUT");
    acme.process(order, "finish-cancellation", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.resolve(acme.openCase(), UNDO).isProblem(422, "FALLOUT_RESOLUTION_NOT_ALLOWED");
    acme.resolve(acme.openCase(), BY_HAND).isOk();
    assertThat(state()).isEqualTo("COMPENSATING");
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    assertThat(state()).isEqualTo("CANCELLED");
    acme.events(order);
  }

  @Test
  void whatAnAmendmentHasTakenOutAndIsDoneAfterAllIsUndoneWithTheRest() {
    Reply begun = accepted();
    acme.amend(order, AmendmentTest.taking("line-2"));
    cancelledAtThePartner(begun);
    CallbackTest.done(acme, begun);

    assertThat(state()).isEqualTo("FALLOUT");
    acme.process(order, "amend", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.resolve(acme.openCase(), UNDO).isOk();
    acme.process(order, "amend", Map.of()).isOk();
    acme.undoEverything(order);
    acme.doTheRest(order);
    acme.process(order, "complete", Map.of()).isOk();
    assertThat(acme.task(provision).text("state")).isEqualTo("COMPENSATED");
  }

  @Test
  void anAmendedOrderIsNotCompletedWhileWhatItDoesNotWantMayStand() {
    Reply begun = accepted();
    acme.amend(order, AmendmentTest.taking("line-2"));
    cancelledAtThePartner(begun);
    acme.process(order, "amend", Map.of()).isOk();
    acme.doTheRest(order);

    CallbackTest.done(acme, begun);

    assertThat(state()).isEqualTo("FALLOUT");
    acme.process(order, "complete", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    acme.resolve(acme.openCase(), UNDO).isProblem(422, "FALLOUT_RESOLUTION_NOT_ALLOWED");
    acme.resolve(acme.openCase(), BY_HAND).isOk();
    assertThat(acme.process(order, "complete", Map.of()).isOk().text("state"))
        .isEqualTo("COMPLETED");
  }

  @Test
  void whatAnAmendmentHasUndoneAndIsNotIsUndoneOnceMoreWhenTheOrderIsCancelled() {
    acme.done(provision);
    acme.amend(order, AmendmentTest.taking("line-2"));
    acme.process(order, "amend", Map.of()).isOk();
    UUID undoing = acme.undoing(order, "DEPROVISION_SERVICE").getFirst();
    Reply call = acme.begin(undoing);
    CallbackTest.done(acme, call);
    refusedLate(call);
    assertThat(state()).isEqualTo("FALLOUT");

    acme.cancel(order).isOk();

    assertThat(state()).isEqualTo("CANCELLING");
    acme.process(order, "finish-cancellation", Map.of()).isProblem(409, "ORDER_WRONG_STATE");
    Reply planned = acme.process(order, "compensate", Map.of()).isOk();
    assertThat(planned.json().path("compensationWaves").findValuesAsText("taskId"))
        .containsExactly(undoing.toString());
    acme.done(undoing);
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    assertThat(state()).isEqualTo("CANCELLED");
    acme.events(order);
  }

  @Test
  void whatPeopleHaveLeftAsItIsHoldsTheOrderWhenNobodyWantsItAnyMore() {
    Reply begun = acme.begin(provision);
    acme.work(provision, "refuse", acme.refusal(begun)).isOk();
    acme.resolve(acme.openCase(), BY_HAND).isOk();
    CallbackTest.done(acme, begun);
    acme.resolve(acme.openCase(), LEAVE).isOk();
    acme.cancel(order).isOk();

    acme.process(order, "compensate", Map.of()).isProblem(409, "ORDER_WRONG_STATE");

    assertThat(state()).isEqualTo("FALLOUT");
    acme.resolve(acme.openCase(), BY_HAND).isOk();
    acme.process(order, "compensate", Map.of()).isOk();
    acme.undoEverything(order);
    acme.process(order, "finish-cancellation", Map.of()).isOk();
    acme.events(order);
  }

  @Test
  void anOrderThatHasEndedIsHeldByNothing() {
    Reply begun = accepted();
    acme.cancel(order).isOk();
    cancelledAtThePartner(begun);
    acme.process(order, "compensate", Map.of()).isOk();
    assertThat(state()).as("nothing was left").isEqualTo("CANCELLED");

    CallbackTest.done(acme, begun);

    assertThat(state()).isEqualTo("CANCELLED");
    assertThat(acme.openCase().text("holdsOrder")).isEqualTo("false");
    acme.resolve(acme.openCase(), BY_HAND).isOk();
  }

  @Test
  void anUnknownOutcomeIsNotLeftOutOfAnOrderThatNobodyWants() {
    Reply begun = acme.begin(provision);
    acme.cancel(order).isOk();
    Map<String, Object> technical = new HashMap<>(acme.refusal(begun));
    technical.put("category", "TECHNICAL");
    acme.work(provision, "refuse", technical).isOk();

    acme.resolve(acme.openCase(), LEAVE).isProblem(422, "FALLOUT_RESOLUTION_NOT_ALLOWED");
  }

  @RepeatedTest(5)
  void theEndOfTheOrderAndTheLateWordRaceAndNoneIsLost() throws Exception {
    Reply begun = accepted();
    acme.cancel(order).isOk();
    cancelledAtThePartner(begun);

    List<Reply> replies =
        Race.of(
            () -> acme.process(order, "compensate", Map.of()),
            () -> CallbackTest.reported(acme, begun, Map.of()));

    assertThat(replies.getLast().status()).isEqualTo(202);
    boolean first = state().equals("CANCELLED");
    assertThat(state()).isIn("CANCELLED", "FALLOUT");
    assertThat(acme.openCase().text("holdsOrder")).isEqualTo(first ? "false" : "true");
    acme.events(order);
  }

  private String state() {
    return acme.order(order).text("state");
  }

  private Reply accepted() {
    Reply begun = acme.begin(provision);
    acme.work(provision, "await-callback", TaskReportsTest.accepted(begun)).isOk();
    return begun;
  }

  private void cancelledAtThePartner(Reply begun) {
    Map<String, Object> report = new HashMap<>(acme.refusal(begun));
    report.put("errorCode", "CANCELLED");
    acme.work(provision, "refuse", report).isOk();
    assertThat(acme.task(provision).text("state")).isEqualTo("FAILED");
  }

  private void refusedLate(Reply call) {
    Map<String, Object> report =
        Map.of("callbackId", "second", "status", "REFUSED", "code", "BUSY", "message", "not now");
    assertThat(CallbackTest.reported(acme, call, report).status()).isEqualTo(202);
  }
}
