package dev.cpqoms.bench.tasks;

import static java.util.Objects.requireNonNull;

import dev.cpqoms.bench.Benchmark;
import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.platform.WholePlatform;
import dev.cpqoms.sandbox.platform.PortName;
import io.camunda.zeebe.client.ZeebeClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a task costs altogether: the completions that the engine accepts from the platform's worker
 * with everything behind it, streamed and polled, beside those of a worker that does nothing, on
 * processors that all of it shares.
 */
public final class TaskCompletions implements Benchmark {
  private static final int ORDERS = 60;
  private static final int WARM_UP = 8;
  private static final int COUNTED = 3;

  private static final String STREAMED = "ours, streamed";
  private static final String POLLED = "ours, polled";
  private static final String NO_OP = "no-op";

  @Override
  public String name() {
    return "tasks";
  }

  @Override
  public String question() {
    return "How many accepted task completions per second with the whole platform; streamed,"
        + " polled?";
  }

  @Override
  public Report run(Path checkout) throws Exception {
    Report report = new Report(name()); // now: it tells the load before
    try (WholePlatform platform = WholePlatform.start(checkout, Backlogs.ENVIRONMENT)) {
      Backlogs backlogs = Backlogs.of(platform, ORDERS);
      Map<String, Reached> all = new HashMap<>();
      all.putAll(ours(STREAMED, backlogs, true));
      all.putAll(ours(POLLED, backlogs, false));
      all.putAll(noOp(backlogs));
      return report
          .line(backlogs.words())
          .ratio("the whole platform to no-op", ratio(all, STREAMED, NO_OP))
          .ratio("the whole platform, streamed to polled", ratio(all, STREAMED, POLLED));
    }
  }

  private static double ratio(Map<String, Reached> all, String one, String other) {
    return requireNonNull(all.get(one)).middle().of(requireNonNull(all.get(other)).middle());
  }

  private static Map<String, Reached> ours(String who, Backlogs backlogs, boolean streaming)
      throws Exception {
    WholePlatform platform = backlogs.platform();
    platform.stop(Backlogs.WORKER);
    platform.start(Backlogs.WORKER, Map.of("CPQ_ZEEBE_STREAMING", Boolean.toString(streaming)));
    try (AcceptedJobs jobs = new AcceptedJobs(platform.metricsOf(PortName.FULFILLMENT_WORKER))) {
      return turns(backlogs).with(who, () -> backlogs.ofOrders(jobs)).take(WARM_UP, COUNTED);
    }
  }

  private static Map<String, Reached> noOp(Backlogs backlogs) throws Exception {
    WholePlatform platform = backlogs.platform();
    platform.stop(Backlogs.WORKER);
    platform.stop("workflow"); // or it would look for the orders that these jobs have not
    try (ZeebeClient engine = platform.engineClient();
        NoOpWorker peer = new NoOpWorker(engine)) {
      return turns(backlogs)
          .with(NO_OP, () -> backlogs.ofNothing(engine, peer))
          .take(WARM_UP, COUNTED);
    }
  }

  private static Turns turns(Backlogs backlogs) {
    return new Turns(backlogs.platform().running(), backlogs.waves().jobs());
  }
}
