package dev.cpqoms.blocks.process;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.http.HttpApplication;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.http.host.GrizzlyHost;
import dev.cpqoms.blocks.telemetry.Logging;
import dev.cpqoms.blocks.telemetry.Metrics;
import java.util.List;

/** The smallest process: what the mains of the platform look like. */
public final class ServingProcess {
  private ServingProcess() {}

  public static void main(String[] args) {
    ProcessLifecycle.serve("serving", ServingProcess::start);
  }

  private static void start(ProcessLifecycle lifecycle) {
    Settings settings = new Settings(System.getenv());
    Logging.start("serving", settings);
    HttpSettings http = HttpSettings.from(settings, 0);
    settings.done();
    lifecycle.drainWithin(http.drainGrace());
    Metrics metrics = lifecycle.add(new Metrics("serving"));
    HttpApplication application =
        new HttpApplication(
            List.of(new SlowResource(lifecycle.gate())),
            null,
            new Health(),
            metrics,
            lifecycle.gate());
    lifecycle.add(() -> SlowResource.say("first part closed"));
    GrizzlyHost host = lifecycle.add(GrizzlyHost.start(http, application.config()));
    SlowResource.say("at " + host.uri());
  }
}
