package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.order.delivery.storage.Backlog;
import dev.cpqoms.order.delivery.storage.DueDelivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The queue from its failures: crashes, outages, cancellations, and workers that get in each
 * other's way.
 */
class DeliveryTest {

  private static final Duration LEASE = Duration.ofSeconds(30);

  /** Other tests leave deliveries of their own. */
  private static final int EVERYBODYS = 100_000;

  private static final Map<String, Object> DELIVERED =
      Map.of("outcome", "DELIVERED", "httpStatus", 200, "externalReference", "BIL-000001");
  private static final Map<String, Object> AWAY =
      Map.of("outcome", "POSTPONED", "errorCode", "NOT_CONNECTED", "errorMessage", "refused");
  private static final Map<String, Object> UNKNOWN =
      Map.of("outcome", "UNKNOWN", "errorCode", "TIMEOUT", "errorMessage", "no answer");
  private static final Map<String, Object> NO_EFFECT = Map.of("outcome", "NO_EFFECT");

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();

  @Test
  void theSecondOfACustomerWaitsForTheFirstWhileAnotherCustomerGoesOn() {
    UUID first = handoffOf("customer-1");
    UUID second = handoffOf("customer-1");
    UUID another = handoffOf("customer-2");

    assertThat(due()).containsExactly(first, another);
    acme.claim(second).isProblem(409, "DELIVERY_WRONG_STATE");
    acme.claim(first).isOk();
    acme.carry(first, "report", AWAY).isOk();
    pass(Duration.ofSeconds(30));
    acme.claim(another).isOk();
    acme.carry(another, "report", DELIVERED).isOk();
    assertThat(due()).containsExactly(first);

    acme.claim(first).isOk();
    acme.carry(first, "report", DELIVERED).isOk();

    assertThat(due()).containsExactly(second);
    assertThat(taskOf(first).text("state")).isEqualTo("COMPLETED");
  }

  @Test
  void workersFindWhatIsDueOfAllTenantsAndNobodyElseDoes() {
    handoffOf("customer-1");

    Reply due = server.api.get("/internal/v1/due-deliveries", acme.worker()).isOk();

    assertThat(due.json().path("items")).isNotEmpty().hasSizeLessThanOrEqualTo(50);
    server
        .api
        .get("/internal/v1/due-deliveries", acme.seniorOperator())
        .isProblem(403, "FORBIDDEN");
  }

  @Test
  void strategicCustomersComeFirstAmongCustomers() {
    UUID standard = handoffOf("customer-1");
    UUID strategic = handoff(anAcceptedQuote().ofCustomer("customer-2").ofStrategicCustomer());

    assertThat(due()).containsExactly(strategic, standard);
  }

  @Test
  void aTaskWhoseWorkIsQueuedSaysSoAndIsSettledByItsDelivery() {
    UUID delivery = handoffOf("customer-1");
    assertThat(taskOf(delivery).json().path("queued").asBoolean()).isTrue();

    acme.claim(delivery).isOk();
    acme.carry(delivery, "report", DELIVERED).isOk();

    Reply task = taskOf(delivery);
    assertThat(task.json().path("queued").asBoolean()).isFalse();
    assertThat(task.text("state")).isEqualTo("COMPLETED");
    assertThat(settledBy(task)).containsExactly("DELIVERY");
    assertThat(state(delivery)).isEqualTo("DELIVERED");
  }

  @Test
  void whatThePartnerWillConfirmLaterIsDeliveredAndItsTaskWaits() {
    UUID delivery = handoffOf("customer-1");
    acme.claim(delivery).isOk();
    acme.carry(delivery, "report", Map.of("outcome", "ACCEPTED", "externalReference", "BIL-1"))
        .isOk();

    assertThat(state(delivery)).isEqualTo("DELIVERED");
    assertThat(taskOf(delivery).text("state")).isEqualTo("WAITING_CALLBACK");
  }

  @Test
  void aWorkerThatDiesBetweenClaimAndReportIsFollowedByOneThatAsksFirst() {
    UUID delivery = handoffOf("customer-1");
    Reply dead = acme.claim(delivery).isOk();
    acme.claim(delivery).isProblem(409, "DELIVERY_WRONG_STATE");
    assertThat(due()).isEmpty();
    pass(LEASE);
    assertThat(due()).containsExactly(delivery);

    Reply next = acme.claim(delivery).isOk();

    assertThat(next.json().path("claims").asInt()).isEqualTo(2);
    report(delivery, dead.etag(), DELIVERED).isProblem(412, "STALE_VERSION");
    report(delivery, next.etag(), DELIVERED).isOk();
    assertThat(taskOf(delivery).text("state")).isEqualTo("COMPLETED");
  }

  @Test
  void ofManyWorkersOneGetsIt() throws Exception {
    UUID delivery = handoffOf("customer-1");
    String seen = acme.delivery(delivery).etag();
    String path = acme.internal("deliveries/" + delivery + "/claim");

    List<Reply> replies =
        Race.of(
            IntStream.range(0, 8)
                .<Callable<Reply>>mapToObj(
                    i ->
                        () ->
                            server.api.post(
                                path, acme.worker(), seen, Map.of("worker", "worker-" + i)))
                .toList());

    assertThat(replies.stream().map(Reply::status)).containsOnlyOnce(200);
    assertThat(replies.stream().map(Reply::status).filter(status -> status != 200))
        .containsOnly(412);
    assertThat(acme.delivery(delivery).json().path("claims").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsHandedInTwiceIsDeliveredOnce() {
    UUID delivery = handoffOf("customer-1");
    UUID task = acme.delivery(delivery).uuid("taskId");
    String seen = "\"1\"";

    server
        .api
        .post(acme.internal("tasks/" + task + "/begin"), acme.worker(), seen, acme.beginning(task))
        .isProblem(412, "STALE_VERSION");

    assertThat(server.view.count(acme.tenant(), "SELECT count(*) FROM delivery")).isEqualTo(1);
  }

  @Test
  void anOutageOfAnyLengthBelowTheLimitCostsTimeOnlyAndIsDrainedInOrder() {
    List<UUID> queue = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      queue.add(handoffOf("customer-1"));
    }
    for (int i = 0; i < 20; i++) {
      acme.claim(queue.getFirst()).isOk();
      acme.carry(queue.getFirst(), "report", AWAY).isOk();
      pass(Duration.ofSeconds(30));
    }
    assertThat(backlog().waiting()).isGreaterThanOrEqualTo(4);
    assertThat(backlog().oldestSeconds()).isGreaterThanOrEqualTo(600);
    assertThat(acme.delivery(queue.getFirst()).json().path("failures").asInt()).isZero();

    List<UUID> drained = new ArrayList<>();
    while (!due().isEmpty()) {
      UUID next = due().getFirst();
      acme.claim(next).isOk();
      acme.carry(next, "report", DELIVERED).isOk();
      drained.add(next);
    }

    assertThat(drained).containsExactlyElementsOf(queue);
  }

  @Test
  void tenTriesWhoseOutcomeIsUnknownBringItToPeopleAndLetTheNextGoOn() {
    UUID first = handoffOf("customer-1");
    UUID second = handoffOf("customer-1");
    for (int i = 0; i < 10; i++) {
      acme.claim(first).isOk();
      acme.carry(first, "report", UNKNOWN).isOk();
      pass(Duration.ofSeconds(30));
    }

    assertThat(state(first)).isEqualTo("FAILED");
    assertThat(acme.openCase().text("code")).isEqualTo("DELIVERY_EXHAUSTED");
    assertThat(acme.openCase().text("owner")).isEqualTo("fulfillment-operations");
    assertThat(taskOf(first).text("state")).isEqualTo("FALLOUT");
    assertThat(due()).containsExactly(second);
  }

  @Test
  void thePartnersNoIsACaseAtOnce() {
    UUID delivery = handoffOf("customer-1");
    acme.claim(delivery).isOk();
    acme.carry(
            delivery,
            "report",
            Map.of(
                "outcome", "REFUSED",
                "category", "BUSINESS",
                "errorCode", "NO_ACCOUNT",
                "errorMessage", "unknown account",
                "httpStatus", 422))
        .isOk();

    assertThat(state(delivery)).isEqualTo("FAILED");
    assertThat(acme.openCase().text("code")).isEqualTo("NO_ACCOUNT");
  }

  @Test
  void whatNobodyHasClaimedIsCancelledAtOnceAndItsTaskNeedsADecision() {
    UUID delivery = handoffOf("customer-1");

    decide(delivery, "cancel").isOk();

    assertThat(state(delivery)).isEqualTo("CANCELLED");
    assertThat(acme.openCase().text("code")).isEqualTo("DELIVERY_CANCELLED");
    acme.resolve(acme.openCase(), Map.of("resolution", "SKIP", "reason", "not wanted")).isOk();
    decide(delivery, "retry").isProblem(409, "DELIVERY_WRONG_STATE");
  }

  @Test
  void whatIsCancelledInFlightStaysDeliveredWhenThePartnerHasIt() {
    UUID delivery = handoffOf("customer-1");
    acme.claim(delivery).isOk();
    decide(delivery, "cancel").isOk();
    assertThat(state(delivery)).isEqualTo("IN_FLIGHT");

    acme.carry(delivery, "report", DELIVERED).isOk();

    assertThat(state(delivery)).isEqualTo("DELIVERED");
    assertThat(taskOf(delivery).text("state")).isEqualTo("COMPLETED");
  }

  @Test
  void whatIsCancelledInFlightIsOutOnlyWhenThePartnerSaysThatItDoesNotHaveIt() {
    UUID delivery = handoffOf("customer-1");
    acme.claim(delivery).isOk();
    decide(delivery, "cancel").isOk();
    acme.carry(delivery, "report", UNKNOWN).isOk();
    assertThat(state(delivery)).isEqualTo("QUEUED");
    pass(Duration.ofSeconds(30));

    assertThat(acme.claim(delivery).isOk().json().path("cancelRequested").asBoolean()).isTrue();
    acme.carry(delivery, "report", NO_EFFECT).isOk();

    assertThat(state(delivery)).isEqualTo("CANCELLED");
    assertThat(taskOf(delivery).text("state")).isEqualTo("FALLOUT");
  }

  @Test
  void theBacklogOfOnePartnerDoesNotHideWhatIsDueForAnother() {
    handoffOf("customer-1");
    handoffOf("customer-2");
    handoffOf("customer-3");
    UUID order =
        acme.started(anAcceptedQuote().ofCustomer("customer-4").withFee("line-1")).uuid("orderId");
    UUID billed = begun(order, "ACTIVATE_BILLING");
    acme.claim(billed).isOk();
    acme.carry(billed, "report", DELIVERED).isOk();
    begun(order, "NOTIFY_CUSTOMER");

    assertThat(server.service.deliveries().due(2))
        .extracting(DueDelivery::adapter)
        .containsExactlyInAnyOrder("billing", "notification");
  }

  @Test
  void whoClaimsWhatMayHaveBeenSentLearnsUntilWhen() {
    UUID delivery = handoffOf("customer-1");
    assertThat(acme.claim(delivery).isOk().json().has("sentAt")).isFalse();
    acme.carry(delivery, "report", AWAY).isOk();
    pass(Duration.ofSeconds(30));
    assertThat(acme.claim(delivery).isOk().json().has("sentAt")).isFalse();

    acme.carry(delivery, "report", UNKNOWN).isOk();
    pass(Duration.ofSeconds(30));
    Reply third = acme.claim(delivery).isOk();
    assertThat(third.json().has("sentAt")).isTrue();

    pass(Duration.ofSeconds(31));
    assertThat(acme.claim(delivery).isOk().text("sentAt")).isEqualTo(third.text("leaseUntil"));
  }

  @Test
  void aRetryByAPersonDoesNotWaitForTheNextTry() {
    UUID delivery = handoffOf("customer-1");
    acme.claim(delivery).isOk();
    Map<String, Object> busy =
        Map.of(
            "outcome", "POSTPONED",
            "errorCode", "THROTTLED",
            "errorMessage", "later",
            "retryAfterSeconds", 3_000);
    acme.carry(delivery, "report", busy).isOk();
    assertThat(due()).isEmpty();

    decide(delivery, "retry").isOk();

    assertThat(due()).containsExactly(delivery);
  }

  @Test
  void anEarlyCallbackTakesTheDeliveryOutOfTheQueue() {
    UUID delivery = handoffOf("customer-1");
    Reply task = taskOf(delivery);
    acme.claim(delivery).isOk();

    acme.work(task.uuid("taskId"), "complete", acme.completion(task)).isOk();

    assertThat(state(delivery)).isEqualTo("DELIVERED");
    Reply late = acme.carry(delivery, "report", DELIVERED).isOk();
    assertThat(late.text("state")).isEqualTo("DELIVERED");
  }

  @Test
  void whatWasDeliveredAfterPeopleHadTakenOverIsBroughtToThem() {
    UUID delivery = handoffOf("customer-1");
    acme.claim(delivery).isOk();
    pass(Duration.ofHours(4).plusMinutes(1));
    lookForOverdueCalls();
    assertThat(state(delivery)).isEqualTo("FAILED");

    acme.carry(delivery, "report", DELIVERED).isOk();

    assertThat(acme.openCase().text("detail")).contains("DONE");
    assertThat(acme.events(acme.delivery(delivery).uuid("orderId")))
        .contains("OrderTaskCallbackLate");
  }

  @Test
  void theEndOfBillingOfAChangeWaitsForItsPartnerBehindWhatTheCustomerGotBefore() {
    InstalledBase base = new InstalledBase(acme);
    UUID asset = base.service();
    UUID before = handoffOf("customer-1");
    UUID order = base.started(base.capture(InstalledBase.disconnect("line-7", asset, 1)));
    acme.done(acme.tasks(order, "DEPROVISION_SERVICE").getFirst());

    UUID reversal = begun(order, "REVERSE_BILLING");

    assertThat(due()).containsExactly(before);
    acme.claim(before).isOk();
    acme.carry(before, "report", DELIVERED).isOk();
    acme.claim(reversal).isOk();
    acme.carry(reversal, "report", AWAY).isOk();
    pass(Duration.ofHours(3));
    lookForOverdueCalls();
    assertThat(taskOf(reversal).text("state")).as("away for hours").isEqualTo("IN_PROGRESS");
    assertThat(base.read(asset).text("state")).isEqualTo("ACTIVE");
    acme.claim(reversal).isOk();
    acme.carry(reversal, "report", DELIVERED).isOk();
    assertThat(settledBy(taskOf(reversal))).contains("DELIVERY");
    assertThat(base.read(asset).text("state")).isEqualTo("TERMINATED");
    assertThat(acme.events(order)).contains("OrderBillingHandoffReversed");
  }

  @Test
  void whatUndoesAnOrderThatIsNotWantedDoesNotQueue() {
    UUID order = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.done(acme.tasks(order, "ACTIVATE_BILLING").getFirst());
    acme.cancel(order).isOk();
    acme.process(order, "compensate", Map.of()).isOk();

    Reply begun = acme.begin(acme.undoing(order, "REVERSE_BILLING").getFirst());

    assertThat(begun.json().path("queued").asBoolean()).isFalse();
    assertThat(due()).isEmpty();
  }

  @Test
  void whatIsAskedAboutAgainOnlyBecauseItIsNotWantedDoesNotQueue() {
    UUID order = acme.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    UUID billing = acme.tasks(order, "ACTIVATE_BILLING").getFirst();
    Map<String, Object> lost = new HashMap<>(acme.refusal(acme.begin(billing)));
    lost.put("category", "TECHNICAL");
    acme.work(billing, "refuse", lost).isOk();
    acme.cancel(order).isOk();

    Reply asked = acme.begin(billing);

    assertThat(asked.json().path("queued").asBoolean()).isFalse();
    assertThat(due()).isEmpty();
    acme.work(billing, "refuse", acme.refusal(asked)).isOk();
    assertThat(acme.process(order, "compensate", Map.of()).isOk().text("state"))
        .isEqualTo("CANCELLED");
  }

  @Test
  void theQueueIsListedByStatePartnerCustomerAndOrder() {
    UUID mine = handoffOf("customer-1");
    handoffOf("customer-2");

    Reply page =
        server
            .api
            .get("/v1/deliveries?state=QUEUED&adapter=billing&customerId=customer-1", acme.viewer())
            .isOk();
    Reply first = server.api.get("/v1/deliveries?limit=1", acme.viewer()).isOk();
    String order = page.json().at("/items/0/orderId").asText();
    Reply ofOrder = server.api.get("/v1/deliveries?orderId=" + order, acme.viewer()).isOk();

    assertThat(ids(page.json())).containsExactly(mine);
    assertThat(ids(ofOrder.json())).containsExactly(mine);
    assertThat(first.json().path("nextCursor").isTextual()).isTrue();
  }

  /** Until nothing is overdue: other tests have left calls of their own. */
  private void lookForOverdueCalls() {
    int overdue = server.service.calls().look();
    while (overdue > 0) {
      overdue = server.service.calls().look();
    }
  }

  private UUID handoffOf(String customer) {
    return handoff(anAcceptedQuote().ofCustomer(customer));
  }

  private UUID handoff(AcceptedQuote quote) {
    UUID order = acme.started(quote.withFee("line-1")).uuid("orderId");
    return begun(order, "ACTIVATE_BILLING");
  }

  private UUID begun(UUID order, String taskType) {
    return UUID.fromString(Scene.attempt(acme.begin(acme.tasks(order, taskType).getFirst())));
  }

  private Reply taskOf(UUID delivery) {
    return acme.task(acme.delivery(delivery).uuid("taskId"));
  }

  private String state(UUID delivery) {
    return acme.delivery(delivery).text("state");
  }

  private Reply report(UUID delivery, String etag, Map<String, Object> body) {
    return server.api.post(
        acme.internal("deliveries/" + delivery + "/report"), acme.worker(), etag, body);
  }

  private Reply decide(UUID delivery, String command) {
    return server.api.post(
        "/v1/deliveries/" + delivery + "/" + command,
        acme.seniorOperator(),
        acme.delivery(delivery).etag(),
        Map.of("reason", "the partner has called"));
  }

  /** What of this tenant is due, in the order in which it is to be claimed. */
  private List<UUID> due() {
    return server.service.deliveries().due(EVERYBODYS).stream()
        .filter(due -> due.tenantId().value().equals(acme.tenant()))
        .map(DueDelivery::deliveryId)
        .toList();
  }

  private static List<UUID> ids(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(item -> UUID.fromString(item.path("deliveryId").asText()))
        .toList();
  }

  private Backlog backlog() {
    return server.service.deliveries().backlog().stream()
        .filter(it -> it.adapter().equals("billing"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> settledBy(Reply task) {
    return server.view.column(
        acme.tenant(),
        "SELECT payload::jsonb->'data'->>'settledBy' FROM outbox_event"
            + " WHERE event_type = 'OrderTaskCompleted' AND aggregate_id = '"
            + task.uuid("orderId")
            + "'");
  }

  private void pass(Duration time) {
    server.clock.advance(time);
  }
}
