package dev.cpqoms.externalsystems;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.blocks.telemetry.Logging;
import java.util.Arrays;

/** Serves the simulated partners until SIGTERM; it has no other task. */
public final class Main {

  private static final String PROCESS = "external-systems";

  private Main() {}

  public static void main(String[] args) {
    if (args.length > 0) {
      throw new IllegalArgumentException("no such task: " + Arrays.toString(args));
    }
    ProcessLifecycle.serve(PROCESS, Main::start);
  }

  private static void start(ProcessLifecycle lifecycle) throws Exception {
    Settings environment = new Settings(System.getenv());
    Logging.start(PROCESS, environment);
    ExternalSettings settings = ExternalSettings.from(environment);
    environment.done();
    lifecycle.drainWithin(settings.http().drainGrace());
    ExternalSystems.start(settings, lifecycle);
  }
}
