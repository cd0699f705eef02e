package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.drills.snapshot.SnapshotReader;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The fulfillment worker dies, or is frozen for longer than its jobs may take. The other processes
 * are frozen where a moment has to be held; what happened until then is read from data.
 */
@ExtendWith(Platforms.class)
class WorkerDeathTest {

  private static final String WORKER = "fulfillment-worker";
  private static final Duration LONGER_THAN_A_LOOK = Duration.ofSeconds(3);

  private final DrillPlatform platform;
  private final SnapshotReader evidence;

  WorkerDeathTest(DrillPlatform platform) {
    this.platform = platform;
    this.evidence = platform.evidence();
  }

  @Test
  void killedWithJobsUnbegunAndCallsOnTheirWayAndAnswersUntoldEverythingIsDoneOnce() {
    platform
        .partners()
        .script(Fault.next("inventory", "TIMEOUT_AFTER_EFFECT").after(LONGER_THAN_A_LOOK));
    platform
        .partners()
        .script(
            Fault.next("provisioning", "TIMEOUT_BEFORE_EFFECT")
                .times(10)
                .after(Duration.ofSeconds(20)));
    TasksOf called = new TasksOf(evidence, platform.journey("acme", Damage.none()));
    double before = reservations();

    Walks.accept(List.of(called.journey()));
    until(
        "stock is reserved, and provisioning is asked",
        () -> called.hasEffect("inventory") && called.openCalls("provisioning") > 0);
    platform.freeze("order-service");
    until("the answer is there", () -> reservations() > before);
    assertThat(called.openCalls("inventory")).as("answered, and nobody told").isPositive();
    assertThat(called.openCalls("provisioning")).as("on their way").isPositive();
    platform.freeze(WORKER);
    platform.thaw("order-service");
    TasksOf unbegun = new TasksOf(evidence, platform.journey("globex", Damage.none()));
    Walks.accept(List.of(unbegun.journey()));
    until("the engine has jobs for it", unbegun::arePlannedAndUntouched);
    platform.kill(WORKER);
    platform.partners().clear();
    platform.start(WORKER);

    Walks.fulfill(List.of(called.journey(), unbegun.journey()));
    Soundness.invariantsHold(platform);
  }

  @Test
  void killedAfterTheTaskIsDoneAndBeforeItsJobIsTheTaskIsNotDoneAgain() {
    platform
        .partners()
        .script(Fault.next("inventory", "TIMEOUT_AFTER_EFFECT").after(LONGER_THAN_A_LOOK));
    TasksOf tasks = new TasksOf(evidence, platform.journey("acme", Damage.none()));
    double before = reservationsReported();

    Walks.accept(List.of(tasks.journey()));
    until("stock is reserved", () -> tasks.hasEffect("inventory"));
    platform.freeze("zeebe");
    until("order-service knows it", () -> tasks.completed("RESERVE_INVENTORY") > 0);
    assertThat(reservationsReported()).as("the engine does not").isEqualTo(before);
    platform.kill(WORKER);
    platform.thaw("zeebe");
    platform.start(WORKER);

    Walks.fulfill(List.of(tasks.journey()));
    Soundness.invariantsHold(platform);
  }

  @Test
  void frozenPastTheTimeOfItsJobsTheSameJobsAreDoneTwiceAndTakeEffectOnce() {
    TasksOf tasks = new TasksOf(evidence, platform.journey("acme", Damage.none()));
    Walks.accept(List.of(tasks.journey()));
    until("calls are on their way", () -> tasks.begun() > 0);
    platform.freeze(WORKER);
    double before = jobsTimedOut();

    until("the engine takes its jobs for lost", () -> jobsTimedOut() > before);
    platform.thaw(WORKER);

    Walks.fulfill(List.of(tasks.journey()));
    Soundness.invariantsHold(platform);
  }

  /** Answered calls that reserve, as the worker counts them; an answer that is late is one too. */
  private double reservations() {
    return platform
        .workerMetrics()
        .sum("fulfillment_partner_calls_seconds_count", "operation=\"RESERVE\"");
  }

  /** Jobs of reservations whose end the engine has heard. */
  private double reservationsReported() {
    return platform
        .workerMetrics()
        .sum(
            "fulfillment_jobs_total",
            "job_type=\"fulfillment.RESERVE_INVENTORY\".*report=\"taken\"");
  }

  private double jobsTimedOut() {
    return platform.engineMetrics().sum("zeebe_job_events_total", "action=\"timed.out\"");
  }

  private static void until(String what, BooleanSupplier condition) {
    Awaitility.await(what)
        .atMost(DrillPlatform.PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(condition::getAsBoolean);
  }
}
