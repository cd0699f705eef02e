package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.order.delivery.storage.DueDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A suspended tenant: its orders wait where they are, nothing is lost, and nobody else notices. */
class SuspensionTest {

  private static final String PATH = "/v1/tenant-suspension";
  private static final int EVERYBODYS = 100_000;
  private static final Duration LONG = Duration.ofDays(3);

  private final OrderServer server = OrderServer.shared();
  private final Scene acme = server.tenant();

  @Test
  void anOrderThatIsAcceptedMeanwhileIsKeptAndGoesOnAfterwards() {
    acme.suspend();

    UUID order = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.process(order, "process-reference", Scene.registration(Scene.INSTANCE)).isOk();
    acme.process(order, "validate", Map.of()).isProblem(409, "TENANT_SUSPENDED");
    assertThat(acme.order(order).isOk().text("state")).isEqualTo("SUBMITTED");

    acme.resume();
    acme.process(order, "validate", Map.of()).isOk();
    acme.process(order, "decompose", Map.of()).isOk();
    acme.process(order, "start", Map.of("processInstanceKey", Scene.INSTANCE)).isOk();
    acme.doEverything(order);
    assertThat(acme.process(order, "complete", Map.of()).isOk().text("state"))
        .isEqualTo("COMPLETED");
    acme.events(order);
  }

  @Test
  void noOrderIsCapturedMeanwhile() {
    InstalledBase base = new InstalledBase(acme);
    acme.suspend();

    base.capture(InstalledBase.add("line-1", "SERVICE")).isProblem(409, "TENANT_SUSPENDED");

    acme.resume();
    assertThat(base.capture(InstalledBase.add("line-1", "SERVICE")).status()).isEqualTo(201);
  }

  @Test
  void aHeldCommandMayBeSentAgainUnderItsKey() {
    UUID order = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.suspend();
    String path = acme.internal("orders/" + order + "/validate");
    String seen = acme.order(order).etag();
    server
        .api
        .post(path, acme.worker(), "validate-1", seen, Map.of())
        .isProblem(409, "TENANT_SUSPENDED");

    acme.resume();

    server.api.post(path, acme.worker(), "validate-1", seen, Map.of()).isOk();
  }

  @Test
  void aCommandThatWasAnsweredBeforeIsAnsweredAgain() {
    UUID order = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    String path = acme.internal("orders/" + order + "/validate");
    String seen = acme.order(order).etag();
    Reply first = server.api.post(path, acme.worker(), "validate-1", seen, Map.of()).isOk();
    acme.suspend();

    Reply again = server.api.post(path, acme.worker(), "validate-1", seen, Map.of()).isOk();

    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void noCallIsBegunAndOneThatIsInTheAirComesToItsEnd() {
    UUID order =
        acme.started(anAcceptedQuote().withHardware("line-1").withHardware("line-2"))
            .uuid("orderId");
    List<UUID> reserve = acme.tasks(order, "RESERVE_INVENTORY");
    Reply inTheAir = acme.begin(reserve.getFirst());
    Map<String, Object> beginning = acme.beginning(reserve.getLast());

    acme.suspend();

    acme.work(reserve.getLast(), "begin", beginning).isProblem(409, "TENANT_SUSPENDED");
    acme.work(reserve.getFirst(), "complete", acme.completion(inTheAir)).isOk();
    assertThat(acme.task(reserve.getFirst()).text("state")).isEqualTo("COMPLETED");
    assertThat(acme.task(reserve.getLast()).text("state")).isEqualTo("PENDING");
    assertThat(column("SELECT count(*) FROM external_call_attempt")).containsExactly("1");
  }

  @Test
  void aCallWhoseOutcomeIsUnknownIsNotMadeAgainBeforeTheTenantIsResumed() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID reserve = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    Reply begun = acme.begin(reserve);
    Map<String, Object> again = Map.of("attemptId", Scene.attempt(begun));

    acme.suspend();
    acme.work(reserve, "unknown", TaskReportsTest.unknown(begun)).isOk();
    acme.work(reserve, "retry-call", again).isProblem(409, "TENANT_SUSPENDED");
    assertThat(acme.task(reserve).json().path("held").asBoolean()).isTrue();

    acme.resume();
    acme.work(reserve, "retry-call", again).isOk();
    assertThat(acme.task(reserve).json().path("held").asBoolean()).isFalse();
  }

  @Test
  void aCallbackThatArrivesMeanwhileIsRecorded() {
    UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    UUID provision = acme.tasks(order, "PROVISION_SERVICE").getFirst();
    Reply begun = acme.begin(provision);
    acme.work(provision, "await-callback", TaskReportsTest.accepted(begun)).isOk();
    acme.suspend();

    CallbackTest.done(acme, begun);

    assertThat(acme.task(provision).text("state")).isEqualTo("COMPLETED");
    assertThat(column("SELECT disposition FROM partner_callback")).containsExactly("APPLIED");
    UUID billing = acme.tasks(order, "ACTIVATE_BILLING").getFirst();
    acme.work(billing, "begin", acme.beginning(billing)).isProblem(409, "TENANT_SUSPENDED");
    acme.resume();
    acme.begin(billing);
  }

  @Test
  void deliveriesWaitInTheQueueAndTheOneOnItsWayIsReported() {
    UUID first = delivery("customer-1");
    UUID second = delivery("customer-2");
    acme.claim(first).isOk();
    assertThat(due()).containsExactly(second);

    acme.suspend();

    assertThat(due()).isEmpty();
    acme.claim(second).isProblem(409, "TENANT_SUSPENDED");
    acme.carry(first, "report", Map.of("outcome", "ACCEPTED", "externalReference", "BIL-1")).isOk();
    assertThat(acme.delivery(first).text("state")).isEqualTo("DELIVERED");
    decide(second, "retry").isProblem(409, "TENANT_SUSPENDED");
    decide(second, "cancel").isProblem(409, "TENANT_SUSPENDED");
    assertThat(acme.delivery(second).text("state")).isEqualTo("QUEUED");

    acme.resume();
    assertThat(due()).containsExactly(second);
    acme.claim(second).isOk();
  }

  @Test
  void noClockOpensACaseOrRaisesAnAlarmBecauseOfTheSuspension() {
    UUID order =
        acme.started(anAcceptedQuote().withService("line-1").withFee("line-2")).uuid("orderId");
    UUID provision = acme.tasks(order, "PROVISION_SERVICE").getFirst();
    acme.begin(provision);
    UUID billing =
        acme.tasks(order, "ACTIVATE_BILLING").stream()
            .filter(task -> acme.task(task).text("itemId").equals("line-2"))
            .findFirst()
            .orElseThrow();
    Reply begun = acme.begin(billing);
    acme.claim(UUID.fromString(Scene.attempt(begun))).isOk();
    acme.carry(
            UUID.fromString(Scene.attempt(begun)),
            "report",
            Map.of("outcome", "ACCEPTED", "externalReference", "BIL-2"))
        .isOk();
    acme.suspend();

    server.clock.advance(LONG);
    everyClock();
    assertThat(acme.order(order).text("state")).isEqualTo("IN_PROGRESS");

    acme.resume();
    everyClock();
    assertThat(acme.order(order).text("state")).isEqualTo("IN_PROGRESS");
    assertThat(acme.events(order)).doesNotContain("OrderFalloutOpened", "OrderInJeopardy");

    server.clock.advance(LONG);
    everyClock();
    assertThat(acme.order(order).text("state")).isEqualTo("FALLOUT");
    assertThat(acme.events(order)).contains("OrderFalloutOpened", "OrderInJeopardy");
  }

  @Test
  void aTaskSaysHowLongItWasHeldSoThatItsWorkerDoesNotLosePatience() {
    UUID order = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    UUID provision = acme.tasks(order, "PROVISION_SERVICE").getFirst();
    acme.begin(provision);
    assertThat(acme.task(provision).json().has("heldSeconds")).isFalse();

    acme.suspend();
    server.clock.advance(Duration.ofHours(1));
    acme.resume();
    server.clock.advance(Duration.ofHours(1));
    acme.suspend();
    server.clock.advance(Duration.ofHours(2));

    assertThat(acme.task(provision).json().path("heldSeconds").asLong())
        .isEqualTo(Duration.ofHours(3).toSeconds());
    assertThat(acme.task(provision).json().path("held").asBoolean()).isTrue();
  }

  @Test
  void whatPeopleWantOfOrdersWaitsAndReadsAnswerAsEver() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID reserve = acme.tasks(order, "RESERVE_INVENTORY").getFirst();
    acme.work(reserve, "refuse", acme.refusal(acme.begin(reserve))).isOk();
    Reply proposed = acme.proposeFailure(acme.openCase()).isOk();
    acme.suspend();

    acme.resolve(proposed, Map.of("resolution", "RETRY", "reason", "try again"))
        .isProblem(409, "TENANT_SUSPENDED");
    acme.decideFailure(proposed, "APPROVE").isProblem(409, "TENANT_SUSPENDED");
    acme.cancel(order).isProblem(409, "TENANT_SUSPENDED");
    acme.onCase(proposed, "assign", acme.operator(), Map.of("assignee", "olga")).isOk();
    acme.order(order).isOk();
    server.api.get("/v1/orders", acme.viewer()).isOk();
    server.api.get("/v1/orders/" + order + "/timeline", acme.viewer()).isOk();

    acme.resume();
    acme.cancel(order).isOk();
  }

  @Test
  void aCancellationUnderWayIsHeldToo() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    acme.done(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
    acme.cancel(order).isOk();
    acme.suspend();
    acme.process(order, "compensate", Map.of()).isProblem(409, "TENANT_SUSPENDED");
    acme.resume();
    acme.process(order, "compensate", Map.of()).isOk();
    acme.suspend();
    UUID release = acme.undoing(order, "RELEASE_INVENTORY").getFirst();
    acme.work(release, "begin", acme.beginning(release)).isProblem(409, "TENANT_SUSPENDED");
    acme.process(order, "finish-cancellation", Map.of()).isProblem(409, "TENANT_SUSPENDED");

    acme.resume();
    acme.undoEverything(order);
    acme.process(order, "finish-cancellation", Map.of()).isOk();
  }

  @Test
  void anotherTenantNoticesNothing() {
    Scene globex = server.tenant();
    UUID order = globex.started(anAcceptedQuote().withFee("line-1")).uuid("orderId");

    acme.suspend();

    globex.doEverything(order);
    globex.process(order, "complete", Map.of()).isOk();
    assertThat(globex.standing().json().path("suspended").asBoolean()).isFalse();
    server.service.suspension().telling().look();
    assertThat(globex.events(order)).doesNotContain("OrderHeld");
    acme.resume();
  }

  @Test
  void suspendingTwiceAndResumingTwiceIsSaid() {
    Reply untouched = acme.standing();
    assertThat(untouched.etag()).isEqualTo("\"0\"");
    command("resume", untouched.etag()).isProblem(409, "TENANT_STANDING_WRONG");

    Reply suspended = command("suspend", untouched.etag()).isOk();
    assertThat(suspended.etag()).isEqualTo("\"1\"");
    command("suspend", untouched.etag()).isProblem(412, "STALE_VERSION");
    command("suspend", suspended.etag()).isProblem(409, "TENANT_STANDING_WRONG");

    Reply resumed = command("resume", suspended.etag()).isOk();
    assertThat(resumed.etag()).isEqualTo("\"2\"");
    command("resume", resumed.etag()).isProblem(409, "TENANT_STANDING_WRONG");
    assertThat(command("suspend", resumed.etag()).isOk().text("number")).isEqualTo("2");
    acme.resume();
    assertThat(column("SELECT action FROM audit_log ORDER BY position"))
        .containsExactly("suspendTenant", "resumeTenant", "suspendTenant", "resumeTenant");
  }

  @Test
  void onlyAnIncidentCommanderSuspends() {
    server
        .api
        .post(PATH + "/suspend", acme.seniorOperator(), "\"0\"", Map.of("reason", "a dispute"))
        .isProblem(403, "FORBIDDEN");
  }

  @Test
  void theStandingSaysWhoAndWhyAndHowMuchWaits() {
    acme.started(anAcceptedQuote().withHardware("line-1"));
    delivery("customer-1");
    acme.suspend();

    Reply standing = acme.standing();

    assertThat(standing.json().path("suspended").asBoolean()).isTrue();
    assertThat(standing.text("suspendedBy")).isEqualTo("ida.commander");
    assertThat(standing.text("reason")).isEqualTo("the contract is in dispute");
    assertThat(standing.text("heldOrders")).isEqualTo("2");
    assertThat(standing.text("heldDeliveries")).isEqualTo("1");
    acme.resume();
    assertThat(acme.standing().text("heldOrders")).isEqualTo("0");
  }

  @Test
  void theStoryOfAnOrderSaysThatItWaitsAndThatItGoesOn() {
    UUID order = acme.started(anAcceptedQuote().withHardware("line-1")).uuid("orderId");
    UUID ended = acme.submitted(anAcceptedQuote().withFee("line-1")).uuid("orderId");
    acme.cancel(ended).isOk();
    acme.process(ended, "finish-cancellation", Map.of()).isOk();
    acme.suspend();

    tell();
    tell();
    assertThat(acme.events(order)).containsOnlyOnce("OrderHeld");
    acme.resume();
    tell();
    tell();

    assertThat(acme.events(order)).endsWith("OrderHeld", "OrderReleased");
    assertThat(acme.events(ended)).doesNotContain("OrderHeld");
    assertThat(column("SELECT count(*) FROM order_hold")).containsExactly("0");
    assertThat(
            column(
                "SELECT action || ' ' || actor FROM audit_log WHERE action LIKE '%eOrder'"
                    + " OR action = 'holdOrder' ORDER BY position"))
        .containsSubsequence("holdOrder held-orders", "releaseOrder held-orders");
    String story =
        server.api.get("/v1/orders/" + order + "/timeline?limit=100", acme.viewer()).isOk().body();
    assertThat(story)
        .contains("Waits: the tenant was suspended by ida.commander")
        .contains("Goes on: the tenant was resumed by ida.commander");
    acme.done(acme.tasks(order, "RESERVE_INVENTORY").getFirst());
  }

  private UUID delivery(String customer) {
    UUID order =
        acme.started(anAcceptedQuote().ofCustomer(customer).withFee("line-1")).uuid("orderId");
    UUID billing = acme.tasks(order, "ACTIVATE_BILLING").getFirst();
    return UUID.fromString(Scene.attempt(acme.begin(billing)));
  }

  /** Of this tenant; other tests have theirs. */
  private List<UUID> due() {
    return server.service.deliveries().due(EVERYBODYS).stream()
        .filter(due -> due.tenantId().value().equals(acme.tenant()))
        .map(DueDelivery::deliveryId)
        .toList();
  }

  private Reply decide(UUID delivery, String command) {
    return server.api.post(
        "/v1/deliveries/" + delivery + "/" + command,
        acme.seniorOperator(),
        acme.delivery(delivery).etag(),
        Map.of("reason", "the partner has called"));
  }

  private Reply command(String command, String etag) {
    return server.api.post(
        PATH + "/" + command, acme.commander(), etag, Map.of("reason", "a dispute"));
  }

  private void everyClock() {
    server.service.jeopardy().look();
    server.service.calls().look();
    server.service.billing().look();
  }

  private void tell() {
    server.service.suspension().telling().look();
  }

  private List<String> column(String sql) {
    return server.view.column(acme.tenant(), sql);
  }
}
