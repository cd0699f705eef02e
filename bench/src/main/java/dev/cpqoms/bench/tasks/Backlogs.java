package dev.cpqoms.bench.tasks;

import dev.cpqoms.bench.figures.Course;
import dev.cpqoms.bench.figures.Throughput;
import dev.cpqoms.bench.platform.WholePlatform;
import dev.cpqoms.sandbox.process.Waiting;
import io.camunda.zeebe.client.ZeebeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Backlogs of the same work for different workers: each piles up while its worker is held, which
 * then goes on as warm as it was; no job that the engine has handed to it meanwhile comes to its
 * timeout, or it would be worked twice.
 */
record Backlogs(WholePlatform platform, Waves waves) {
  static final String WORKER = "fulfillment-worker";

  /** What the platform of a backlog is started with. */
  static final Map<String, String> ENVIRONMENT =
      Map.of("CPQ_JIT", "full", "CPQ_JOB_TIMEOUT", "PT10M");

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofMillis(20);

  /** A look that asks the worker for its figures costs as much as two of its jobs. */
  private static final Duration SELDOM = Duration.ofMillis(300);

  /** A platform that has done one order, and as many orders of the same kind. */
  static Backlogs of(WholePlatform platform, int orders) throws IOException {
    platform.desk().capture(1);
    await("the first order", SELDOM, () -> platform.figures().orders("COMPLETED") == 1);
    return new Backlogs(platform, new Waves(platform.desk().waves(), orders));
  }

  String words() {
    return waves.orders() + " orders each, tasks per wave " + waves.sizes();
  }

  /** Of the platform's worker, with everything that stands behind it. */
  Throughput ofOrders(AcceptedJobs accepted) throws IOException {
    long all = accepted.count() + waves.jobs();
    platform.freeze(WORKER);
    platform.desk().capture(waves.orders());
    await(
        "orders to wait for the worker",
        SELDOM,
        () -> platform.figures().orders("IN_PROGRESS") >= waves.orders());
    platform.thaw(WORKER);
    Throughput middle = course(SELDOM, accepted::count, all);
    await("the last order", SELDOM, () -> platform.figures().unfinished() == 0);
    return middle;
  }

  /**
   * Of the platform's worker, in instances that begin where its jobs are. Its course is seen by
   * what the stand-ins are told, which costs nothing; its end by what the engine has accepted.
   */
  Throughput ofJobs(ZeebeClient engine, StandIns others, AcceptedJobs accepted) throws IOException {
    long all = accepted.count() + waves.jobs();
    long told = others.completed() + waves.jobs();
    platform.freeze(WORKER);
    waves.begin(engine, "RESERVE_INVENTORY");
    platform.thaw(WORKER);
    Throughput middle = course(LOOK, others::completed, told);
    await("the engine to accept every job", SELDOM, () -> accepted.count() >= all);
    return middle;
  }

  /** Of the worker that does nothing, in the same instances. */
  Throughput ofNothing(ZeebeClient engine, NoOpWorker peer) {
    long all = peer.accepted() + waves.jobs();
    peer.hold();
    waves.begin(engine, NoOpWorker.TASK_TYPE);
    peer.goOn();
    return course(LOOK, peer::accepted, all);
  }

  private static Throughput course(Duration look, LongSupplier done, long all) {
    Course course = new Course();
    await(
        "the backlog to be done",
        look,
        () -> {
          long now = done.getAsLong();
          course.mark(now, System.nanoTime());
          return now >= all;
        });
    return course.middle();
  }

  private static void await(String what, Duration look, BooleanSupplier condition) {
    if (!Waiting.until(LIMIT, look, condition)) {
      throw new IllegalStateException("waited " + LIMIT + " for " + what);
    }
  }
}
