package dev.cpqoms.fulfillment;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.blocks.telemetry.Logging;
import java.util.Arrays;

/** Does fulfillment tasks until SIGTERM; it has no other task. */
public final class Main {

  private static final String PROCESS = "fulfillment-worker";

  private Main() {}

  public static void main(String[] args) {
    if (args.length > 0) {
      throw new IllegalArgumentException("no such task: " + Arrays.toString(args));
    }
    ProcessLifecycle.serve(PROCESS, Main::start);
  }

  private static void start(ProcessLifecycle lifecycle) {
    Settings environment = new Settings(System.getenv());
    Logging.start(PROCESS, environment);
    WorkerSettings settings = WorkerSettings.from(environment);
    environment.done();
    lifecycle.drainWithin(settings.http().drainGrace());
    Worker.start(settings, lifecycle);
  }
}
