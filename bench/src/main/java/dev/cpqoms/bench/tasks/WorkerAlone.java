package dev.cpqoms.bench.tasks;

import static java.util.Objects.requireNonNull;

import dev.cpqoms.bench.Benchmark;
import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.platform.Processors;
import dev.cpqoms.bench.platform.RunningProcesses;
import dev.cpqoms.bench.platform.WholePlatform;
import dev.cpqoms.sandbox.platform.PortName;
import io.camunda.zeebe.client.ZeebeClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the platform's worker adds to a job: the completions that the engine accepts from it beside
 * those from a worker that does nothing, on one broker and with one process. order-service and the
 * partner answer at once, for what they take is not the worker's. The two take turns, first on
 * processors that they share with the engine, then on others than the engine's, as in production:
 * only there it can be seen whether the engine has to wait for the worker.
 */
public final class WorkerAlone implements Benchmark {
  private static final int ORDERS = 120;
  private static final int WARM_UP = 12;
  private static final int COUNTED = 5;

  private static final String OURS = "ours, alone";
  private static final String NO_OP = "no-op";

  @Override
  public String name() {
    return "worker";
  }

  @Override
  public String question() {
    return "How many accepted task completions per second from our worker alone, beside a no-op"
        + " worker?";
  }

  @Override
  @SuppressWarnings("SystemOut") // where the figures that follow are from
  public Report run(Path checkout) throws Exception {
    Report report = new Report(name()); // now: it tells the load before
    Processors all = Processors.all();
    all.give(List.of(ProcessHandle.current().pid())); // fails now and not after minutes
    try (WholePlatform platform = WholePlatform.start(checkout, Backlogs.ENVIRONMENT);
        StandIns others = new StandIns()) {
      Backlogs backlogs = Backlogs.of(platform, ORDERS);
      platform.stop("workflow"); // or it would look for the orders that these jobs have not
      restart(platform, others);
      RunningProcesses running = platform.running();
      report.line(backlogs.words());
      System.out.println("engine and workers share " + all.words());
      report.ratio("alone to no-op, sharing processors with the engine", ratio(backlogs, others));
      System.out.println(
          "engine on " + all.firstHalf().words() + ", workers on " + all.secondHalf().words());
      all.firstHalf().give(List.of(running.pid("zeebe")));
      all.secondHalf().give(running.without("zeebe").pids().values());
      report.ratio("alone to no-op, the engine on its own (goal 0.8)", ratio(backlogs, others));
      all.give(running.pids().values());
      return report;
    }
  }

  private static void restart(WholePlatform platform, StandIns others) throws Exception {
    platform.stop(Backlogs.WORKER);
    platform.start(
        Backlogs.WORKER,
        Map.of(
            "CPQ_ORDER_SERVICE_URL", others.address().toString(),
            "CPQ_INVENTORY_URL", others.partner().toString(),
            "CPQ_INVENTORY_PER_SECOND", "10000"));
  }

  private static double ratio(Backlogs backlogs, StandIns others) throws Exception {
    WholePlatform platform = backlogs.platform();
    try (ZeebeClient engine = platform.engineClient();
        NoOpWorker peer = new NoOpWorker(engine);
        AcceptedJobs jobs = new AcceptedJobs(platform.metricsOf(PortName.FULFILLMENT_WORKER))) {
      Map<String, Reached> reached =
          new Turns(platform.running(), backlogs.waves().jobs())
              .with(OURS, () -> backlogs.ofJobs(engine, others, jobs))
              .with(NO_OP, () -> backlogs.ofNothing(engine, peer))
              .take(WARM_UP, COUNTED);
      return requireNonNull(reached.get(OURS))
          .middle()
          .of(requireNonNull(reached.get(NO_OP)).middle());
    }
  }
}
