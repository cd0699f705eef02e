package dev.cpqoms.bench.tasks;

import static java.util.Objects.requireNonNull;

import dev.cpqoms.bench.Benchmark;
import dev.cpqoms.bench.figures.Course;
import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.figures.Throughput;
import dev.cpqoms.bench.platform.WholePlatform;
import dev.cpqoms.sandbox.platform.PortName;
import dev.cpqoms.sandbox.process.Waiting;
import io.camunda.zeebe.client.ZeebeClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Lets backlogs of orders wait for a worker and counts the completions that the engine accepts, on
 * one broker and with one process: of a worker that does nothing; of ours alone, while
 * order-service and the partner answer it at once; and of ours with everything behind it, streamed
 * and polled.
 *
 * <p>Ours asks and tells order-service around each call to a partner, so the second figure says
 * what the worker adds, and the third what the whole work costs on processors that all of it
 * shares. Each works off backlogs until nothing is left to compile; of those that count, the middle
 * does.
 */
public final class TaskCompletions implements Benchmark {
  private static final int ORDERS = 60;

  /** A backlog of the whole platform takes ten times as long as one of a worker alone. */
  private static final int PLATFORM_LAPS = 6;

  private static final int WORKER_LAPS = 12;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final String WORKER = "fulfillment-worker";

  private static final String STREAMED = "ours, streamed";
  private static final String POLLED = "ours, polled";
  private static final String ALONE = "ours, alone";
  private static final String NO_OP = "no-op";

  @Override
  public String name() {
    return "tasks";
  }

  @Override
  public String question() {
    return "How many accepted task completions per second, beside a no-op worker; streamed,"
        + " polled?";
  }

  @Override
  public Report run(Path checkout) throws Exception {
    try (WholePlatform platform = WholePlatform.start(checkout, Map.of("CPQ_JIT", "full"))) {
      platform.desk().capture(1);
      await("the first order", () -> platform.figures().orders("COMPLETED") == 1);
      Waves backlog = new Waves(platform.desk().waves(), ORDERS);
      Report report = new Report(name());
      Map<String, Reached> all = new LinkedHashMap<>();
      put(all, STREAMED, ours(platform, backlog, true));
      put(all, POLLED, ours(platform, backlog, false));
      platform.stop("workflow"); // or it would look for the orders that these have not
      try (ZeebeClient engine = client(platform)) {
        put(all, ALONE, alone(platform, engine, backlog));
        platform.stop(WORKER);
        NoOpWorker peer = new NoOpWorker(engine);
        put(
            all,
            NO_OP,
            Reached.of(platform.running(), WORKER_LAPS, backlog.jobs(), () -> peer.drain(backlog)));
      }
      return told(report, backlog, all);
    }
  }

  /** All of it takes a quarter of an hour, so each figure is said when it is known. */
  private static void put(Map<String, Reached> all, String who, Reached reached) {
    all.put(who, reached);
    reached.words(who).forEach(System.out::println);
  }

  private static Report told(Report report, Waves backlog, Map<String, Reached> all) {
    report.line(ORDERS + " orders each, tasks per wave " + backlog.sizes());
    all.forEach((who, reached) -> reached.words(who).forEach(report::line));
    return report
        .ratio("our worker alone to no-op (goal 0.8)", ratio(all, ALONE, NO_OP))
        .ratio("the whole platform to no-op", ratio(all, STREAMED, NO_OP))
        .ratio("the whole platform, streamed to polled", ratio(all, STREAMED, POLLED));
  }

  private static double ratio(Map<String, Reached> all, String one, String other) {
    return requireNonNull(all.get(one)).middle().of(requireNonNull(all.get(other)).middle());
  }

  private static ZeebeClient client(WholePlatform platform) {
    return ZeebeClient.newClientBuilder().grpcAddress(platform.engine()).usePlaintext().build();
  }

  private static Reached ours(WholePlatform platform, Waves backlog, boolean streaming)
      throws Exception {
    platform.stop(WORKER);
    platform.start(WORKER, Map.of("CPQ_ZEEBE_STREAMING", Boolean.toString(streaming)));
    try (AcceptedJobs jobs = new AcceptedJobs(platform.metricsOf(PortName.FULFILLMENT_WORKER))) {
      return Reached.of(
          platform.running(), PLATFORM_LAPS, backlog.jobs(), () -> worked(platform, jobs));
    }
  }

  /**
   * Orders wait for a frozen worker: it stays as warm as it is, and what the engine has handed to
   * it meanwhile is far from its timeout.
   */
  private static Throughput worked(WholePlatform platform, AcceptedJobs jobs) throws IOException {
    platform.freeze(WORKER);
    platform.desk().capture(ORDERS);
    await(
        "orders to wait for the worker", () -> platform.figures().orders("IN_PROGRESS") >= ORDERS);
    platform.thaw(WORKER);
    return course(jobs, () -> platform.figures().unfinished() == 0);
  }

  /** The worker with what answers at once, and instances that begin where its jobs are. */
  private static Reached alone(WholePlatform platform, ZeebeClient engine, Waves backlog)
      throws Exception {
    platform.stop(WORKER);
    try (StandIns others = new StandIns()) {
      platform.start(
          WORKER,
          Map.of(
              "CPQ_ORDER_SERVICE_URL", others.address().toString(),
              "CPQ_INVENTORY_URL", others.partner().toString(),
              "CPQ_INVENTORY_PER_SECOND", "10000"));
      try (AcceptedJobs jobs = new AcceptedJobs(platform.metricsOf(PortName.FULFILLMENT_WORKER))) {
        return Reached.of(
            platform.running(),
            WORKER_LAPS,
            backlog.jobs(),
            () -> {
              long all = jobs.count() + backlog.jobs();
              platform.freeze(WORKER);
              backlog.begin(engine, "RESERVE_INVENTORY");
              platform.thaw(WORKER);
              return course(jobs, () -> jobs.count() >= all);
            });
      }
    }
  }

  private static Throughput course(AcceptedJobs jobs, BooleanSupplier done) {
    Course course = new Course();
    await(
        "the backlog to be done",
        () -> {
          course.mark(jobs.count(), System.nanoTime());
          return done.getAsBoolean();
        });
    return course.middle();
  }

  private static void await(String what, BooleanSupplier condition) {
    if (!Waiting.until(LIMIT, Duration.ofMillis(200), condition)) {
      throw new IllegalStateException("waited " + LIMIT + " for " + what);
    }
  }
}
