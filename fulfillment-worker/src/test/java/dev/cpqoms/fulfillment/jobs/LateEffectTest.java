package dev.cpqoms.fulfillment.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.scene.FakeOrderService;
import dev.cpqoms.fulfillment.scene.RealPartners;
import dev.cpqoms.fulfillment.scene.TaskScene;
import dev.cpqoms.fulfillment.settling.Budget;
import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.settling.TaskOutcome;
import dev.cpqoms.fulfillment.tasks.TaskRef;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that are still on their way when the partner says that it knows nothing of them. */
class LateEffectTest {

  private static final Budget PLENTY = new Budget(10, 1, Duration.ofSeconds(1));
  private static final Budget LAST_RUN = new Budget(1, 1, Duration.ofSeconds(1));
  private static final Step.End DONE = new Step.Finish(TaskOutcome.DONE);
  private static final Duration SETTLE = Duration.ofSeconds(10);

  private Instant now = Instant.parse("2026-11-21T09:00:00Z");
  private final TaskScene scene = new TaskScene();
  private final FakeOrderService orderService = scene.orderService;
  private final RealPartners partners = scene.partners;
  private final String tenant = scene.tenant;

  @BeforeEach
  void theClocksAgree() {
    orderService.clockIs(() -> now);
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void aRequestThatIsOnItsWayIsNotSentOnceMore() {
    String task = cutOff();
    now = now.plusSeconds(5);

    later(run(task, PLENTY), false);
    theEffectComes();
    now = now.plusSeconds(15);

    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(orderService.commands()).containsExactly("begin", "unknown", "complete");
    assertThat(partners.requests(tenant)).containsExactly(1);
  }

  @Test
  void anotherRoundDoesNotCallUnderItsKeyWhileTheOneBeforeMayStillArrive() {
    String task = cutOff();
    partners.scriptQuestions(Adapter.INVENTORY, tenant, "ERROR_500", 1);
    assertThat(run(task, LAST_RUN)).isEqualTo(new Step.RaiseFallout());

    orderService.retry(task);

    later(run(task, PLENTY), false);
    theEffectComes();
    now = now.plusSeconds(20);
    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).hasSize(1);
    assertThat(partners.requests(tenant)).containsExactly(1);
  }

  @Test
  void whatHasNotArrivedWhenThePartnerHasSettledIsSentOnceMore() {
    String task = orderService.addTask(tenant, "RESERVE_INVENTORY");
    partners.script(Adapter.INVENTORY, tenant, "RESET", 2);

    later(run(task, PLENTY), true);
    now = now.plusSeconds(15);
    later(run(task, PLENTY), true);
    now = now.plusSeconds(5);
    later(run(task, PLENTY), false);
    now = now.plusSeconds(15);

    assertThat(run(task, PLENTY)).isEqualTo(DONE);
    assertThat(orderService.retryCountOf(task)).isEqualTo(2);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void theTimeIsCountedFromWhenTheCallWasGivenUpAtTheLatest() {
    String task = orderService.addTask(tenant, "RESERVE_INVENTORY");
    orderService.begunByAnother(task);
    Duration most = TaskScene.policy(Adapter.INVENTORY, SETTLE).answeredWithin().plus(SETTLE);
    now = now.plus(most).minusSeconds(1);

    assertThat(run(task, PLENTY))
        .asInstanceOf(InstanceOfAssertFactories.type(Step.TryLater.class))
        .satisfies(later -> assertThat(later.backoff()).isEqualTo(Duration.ofSeconds(1)));

    now = now.plusSeconds(1);
    assertThat(run(task, PLENTY)).isEqualTo(DONE);
  }

  @Test
  void aRunWhoseJobEndsBeforeTheCallWouldLeavesTheCallToTheNext() {
    String task = orderService.addTask(tenant, "RESERVE_INVENTORY");

    later(run(task, PLENTY, now.plusSeconds(3)), false);
    assertThat(partners.effects(tenant)).isEmpty();

    now = now.plusSeconds(15);
    assertThat(run(task, PLENTY, now.plusSeconds(30))).isEqualTo(DONE);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  /** Its request is still on its way to the partner, and nobody waits for the answer. */
  private String cutOff() {
    String task = orderService.addTask(tenant, "RESERVE_INVENTORY");
    partners.lateEffect(Adapter.INVENTORY, tenant, Duration.ofSeconds(2));
    later(run(task, PLENTY), true);
    assertThat(partners.effects(tenant)).isEmpty();
    return task;
  }

  private void theEffectComes() {
    await().atMost(Duration.ofSeconds(30)).until(() -> !partners.effects(tenant).isEmpty());
  }

  private static void later(Step.End end, boolean burnsRetry) {
    ObjectAssert<Step.TryLater> later =
        assertThat(end).asInstanceOf(InstanceOfAssertFactories.type(Step.TryLater.class));
    later.satisfies(it -> assertThat(it.burnsRetry()).isEqualTo(burnsRetry));
  }

  private Step.End run(String task, Budget budget) {
    return run(task, budget, Instant.MAX);
  }

  private Step.End run(String task, Budget budget, Instant heldUntil) {
    TaskAdapter row = TaskAdapters.of("RESERVE_INVENTORY");
    return new TaskRun(
            scene.tasks(),
            row,
            scene.partner(row.adapter()),
            orderService.uri(),
            new Patience(() -> now, TaskScene.policy(row.adapter(), SETTLE)))
        .run(
            new TaskRef(new TenantId(tenant), task, new Conversation("c-" + tenant, null)),
            budget,
            heldUntil);
  }
}
