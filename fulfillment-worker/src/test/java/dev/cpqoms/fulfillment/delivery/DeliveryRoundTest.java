package dev.cpqoms.fulfillment.delivery;

import static dev.cpqoms.fulfillment.delivery.DeliveryReport.Outcome.ACCEPTED;
import static dev.cpqoms.fulfillment.delivery.DeliveryReport.Outcome.DELIVERED;
import static dev.cpqoms.fulfillment.delivery.DeliveryReport.Outcome.NO_EFFECT;
import static dev.cpqoms.fulfillment.delivery.DeliveryReport.Outcome.POSTPONED;
import static dev.cpqoms.fulfillment.delivery.DeliveryReport.Outcome.REFUSED;
import static dev.cpqoms.fulfillment.delivery.DeliveryReport.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.loop.Stop;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.DependencyTable;
import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.OperationRequest;
import dev.cpqoms.fulfillment.partner.Partner;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.scene.FakeOrderService;
import dev.cpqoms.fulfillment.scene.RealPartners;
import dev.cpqoms.fulfillment.scene.TaskScene;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds of the queue against real partners: whatever dies in the middle, one effect. */
class DeliveryRoundTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:30Z");

  private final TaskScene scene = new TaskScene();
  private final FakeOrderService orderService = scene.orderService;
  private final RealPartners partners = scene.partners;
  private final String tenant = scene.tenant;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private FakeQueue queue = queueWith("NOTIFY_CUSTOMER");

  @AfterEach
  void stop() {
    scene.close();
  }

  @ParameterizedTest
  @CsvSource({"NOTIFY_CUSTOMER, DELIVERED", "ACTIVATE_BILLING, ACCEPTED"})
  void aDeliveryIsCarriedToItsPartner(String type, DeliveryReport.Outcome outcome) {
    queue = queueWith(type);

    round();

    assertThat(queue.heard()).containsExactly(outcome);
    assertThat(partners.effects(tenant)).hasSize(1);
    assertThat(meters.counter("fulfillment.deliveries", tags(type, outcome)).count()).isEqualTo(1);
  }

  @Test
  void whoeverClaimsAfterACrashBetweenCallAndReportAsksFirst() {
    queue.hearNothing(true);
    round();
    assertThat(partners.effects(tenant)).hasSize(1);
    queue.hearNothing(false);

    round();

    assertThat(queue.heard()).containsExactly(DELIVERED);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void whoeverClaimsAfterACrashBetweenClaimAndCallAsksAndThenCalls() {
    queue.claimedByADeadWorker();

    round();

    assertThat(queue.heard()).containsExactly(DELIVERED);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void whileThePartnerDoesNotSayWhatItHasNothingIsSent() {
    queue.claimedByADeadWorker();
    partners.scriptQuestions(Adapter.NOTIFICATION, tenant, "ERROR_500", 1);

    round();

    assertThat(queue.heard()).containsExactly(UNKNOWN);
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void aPartnerThatDoesNotHaveItYetIsNotBelievedBeforeItHasSettled() {
    queue.mayHaveBeenSentAt(NOW.minusSeconds(3));

    round();

    assertThat(queue.heard()).containsExactly(POSTPONED);
    assertThat(queue.pauses()).containsExactly(7);
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void aPartnerThatHasHadTheTimeToSettleIsBelieved() {
    queue.mayHaveBeenSentAt(NOW.minusSeconds(10));

    round();

    assertThat(queue.heard()).containsExactly(DELIVERED);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void whatIsToBeCancelledIsNotSaidToBeNowhereBeforeThePartnerHasSettled() {
    queue.mayHaveBeenSentAt(NOW.minusSeconds(3));
    queue.requestCancellation();

    round();

    assertThat(queue.heard()).containsExactly(POSTPONED);
  }

  @Test
  void aWorkerThatComesToSendOnlyWhenItsLeaseIsNearlyOverSendsNothing() {
    queue.leasedUntil(NOW.plusSeconds(3));

    round();

    assertThat(queue.heard()).containsExactly(POSTPONED);
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void aNewRoundIsNotSentBeforeThePartnerHasSettledForTheOneBefore() {
    String task = orderService.addQueued(tenant, "NOTIFY_CUSTOMER");
    orderService.begunByAnother(task);
    orderService.retry(task);
    orderService.clockIs(InstantSource.fixed(NOW));
    queue = new FakeQueue(tenant, "NOTIFY_CUSTOMER", task, orderService.begunByAnother(task));

    round();

    assertThat(queue.heard()).containsExactly(POSTPONED);
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TIMEOUT_AFTER_EFFECT", "ERROR_500_AFTER_EFFECT", "GARBAGE"})
  void anAnswerThatIsLostIsAskedForAtOnce(String fault) {
    partners.script(Adapter.NOTIFICATION, tenant, fault, 1);

    round();

    assertThat(queue.heard()).containsExactly(DELIVERED);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aCallThatFailedWithoutEffectCountsAndIsMadeAgainNextTime() {
    partners.script(Adapter.NOTIFICATION, tenant, "ERROR_500", 1);

    round();
    round();

    assertThat(queue.heard()).containsExactly(UNKNOWN, DELIVERED);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aPartnerThatAsksToWaitIsNobodysFailure() {
    partners.script(Adapter.NOTIFICATION, tenant, "THROTTLE_429", 1);

    round();

    assertThat(queue.heard()).containsExactly(POSTPONED);
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void aRefusalIsReportedAsOne() {
    partners.script(Adapter.NOTIFICATION, tenant, "REFUSE_422", 1);

    round();

    assertThat(queue.heard()).containsExactly(REFUSED);
  }

  @Test
  void whatNobodyWantsAnyMoreIsNotSent() {
    orderService.unwanted(queue.taskId());

    round();

    assertThat(queue.heard()).containsExactly(DeliveryReport.Outcome.REFUSED);
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void whatNobodyWantsAndSomebodyMayBeSendingIsBroughtToItsEnd() {
    orderService.unwanted(queue.taskId());
    queue.claimedByADeadWorker();

    round();

    assertThat(queue.heard()).containsExactly(DELIVERED);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void whatIsToBeCancelledIsNotSent() {
    queue.claimedByADeadWorker();
    queue.requestCancellation();

    round();

    assertThat(queue.heard()).containsExactly(NO_EFFECT);
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void whatIsToBeCancelledButHasArrivedStaysDelivered() {
    queue = queueWith("ACTIVATE_BILLING");
    queue.hearNothing(true);
    round();
    queue.hearNothing(false);
    queue.requestCancellation();

    round();

    assertThat(queue.heard()).first().isIn(ACCEPTED, DELIVERED);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void whatCouldNotBeToldIsToldWithTheNextRoundAndNotAfterTheLease() {
    try (DeliveryRound round = openRound()) {
      queue.hearNothing(true);
      round.work(new Stop());
      queue.hearAgain();

      round.work(new Stop());
      round.work(new Stop());
    }

    assertThat(queue.heard()).containsExactly(DELIVERED);
    assertThat(queue.claims()).isEqualTo(1);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void whatIsNeverHeardIsLeftToTheLeaseInTheEnd() {
    try (DeliveryRound round = openRound()) {
      queue.hearNothing(true);
      for (int again = 0; again < 40; again++) {
        round.work(new Stop());
      }
      queue.hearAgain();

      round.work(new Stop());
    }

    assertThat(queue.heard()).isEmpty();
    assertThat(queue.claims()).isEqualTo(1);
  }

  @Test
  void aDeliveryWhoseTaskCannotBeReadGoesBackToItsPlace() {
    orderService.beAwayFor(1);

    round();

    assertThat(queue.heard()).containsExactly(POSTPONED);
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void aPartnerThatDoesNotAnswerHoldsUpNoOther() throws Exception {
    CountDownLatch calledBilling = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    FakeQueue notifications = queue;
    queue = queueWith("ACTIVATE_BILLING");
    queue.alsoDue(notifications);
    Map<Adapter, Partner> partnersByAdapter = guarded();
    partnersByAdapter.put(Adapter.BILLING, new SilentPartner(calledBilling, enough));
    try (DeliveryRound billing = openRound(Adapter.BILLING, partnersByAdapter);
        DeliveryRound notification = openRound(Adapter.NOTIFICATION, partnersByAdapter);
        ExecutorService loop = Executors.newSingleThreadExecutor()) {
      Future<Boolean> held = loop.submit(() -> billing.work(new Stop()));
      assertThat(calledBilling.await(60, TimeUnit.SECONDS)).isTrue();

      notification.work(new Stop());

      assertThat(notifications.heard()).containsExactly(DELIVERED);
      assertThat(queue.heard()).isEmpty();
      enough.countDown();
      assertThat(held.get(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      enough.countDown();
    }
    assertThat(queue.heard()).containsExactly(UNKNOWN);
  }

  /** Has the call, and says nothing for as long as it is wished. */
  private record SilentPartner(CountDownLatch called, CountDownLatch enough) implements Partner {

    @Override
    public PartnerAnswer call(
        OperationRequest request, String idempotencyKey, Conversation conversation) {
      called.countDown();
      return silence();
    }

    @Override
    public PartnerAnswer query(String tenantId, String idempotencyKey, Conversation conversation) {
      return silence();
    }

    private PartnerAnswer silence() {
      try {
        enough.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new PartnerAnswer.Unknown(new Failure("TIMEOUT", "silence", null));
    }
  }

  private void round() {
    try (DeliveryRound round = openRound()) {
      round.work(new Stop());
    }
  }

  private DeliveryRound openRound() {
    return openRound(queue.partner(), guarded());
  }

  private DeliveryRound openRound(Adapter partner, Map<Adapter, Partner> byAdapter) {
    return new DeliveryRound(
        DependencyTable.PRESET.of(partner),
        queue,
        new DeliveryRun(
            scene.tasks(),
            byAdapter,
            TaskScene.dependencies(Duration.ofSeconds(10)),
            orderService.uri(),
            InstantSource.fixed(NOW)),
        meters);
  }

  private FakeQueue queueWith(String type) {
    String task = orderService.addQueued(tenant, type);
    return new FakeQueue(tenant, type, task, orderService.begunByAnother(task));
  }

  private Map<Adapter, Partner> guarded() {
    Map<Adapter, Partner> guarded = new EnumMap<>(Adapter.class);
    for (Adapter adapter : Adapter.values()) {
      guarded.put(adapter, scene.partner(adapter));
    }
    return guarded;
  }

  private static String[] tags(String type, DeliveryReport.Outcome outcome) {
    return new String[] {
      "task_type", type, "outcome", outcome.name(), "report", "taken",
    };
  }
}
