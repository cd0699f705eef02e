package dev.cpqoms.drills.platform;

import dev.cpqoms.sandbox.platform.Platform;
import dev.cpqoms.sandbox.platform.PlatformProcesses;
import dev.cpqoms.sandbox.platform.Sandbox;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The services of a sandbox, which can be started anew with another environment. */
final class Services {
  /**
   * Drills kill workers and lose callbacks: the standard would be half a minute for each. Where a
   * drill has to look and to act while a call is on its way, the partner may take longer instead.
   */
  static final Map<String, String> IMPATIENT =
      Map.of(
          "CPQ_JOB_TIMEOUT", "PT12S",
          "CPQ_CALLBACK_TIMEOUT", "PT12S",
          "CPQ_DELIVERY_LEASE", "PT15S",
          "CPQ_PARTNER_CHECK_EVERY", "PT2S",
          "CPQ_INVENTORY_TIMEOUT", "PT4S",
          "CPQ_NOTIFICATION_TIMEOUT", "PT5S",
          "CPQ_PARTNER_SETTLE", "PT2S");

  private static final String[] DRIVERS = {"workflow", "outbox-publisher", "fulfillment-worker"};
  private static final String[] SERVANTS = {"quote-service", "order-service", "external-systems"};

  private final Sandbox sandbox;
  private final Map<String, String> environment;

  Services(Sandbox sandbox, Map<String, String> environment) {
    this.sandbox = sandbox;
    this.environment = Map.copyOf(environment);
  }

  Platform platform() {
    return new Platform(sandbox, new PlatformProcesses(sandbox, environment), new QuietProgress());
  }

  Services with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new Services(sandbox, all);
  }

  /** Ends all of them in order, and starts them as they are here. */
  void restart() throws IOException {
    Platform platform = platform();
    platform.stop(DRIVERS);
    platform.stop(SERVANTS);
    String[] all = new String[DRIVERS.length + SERVANTS.length];
    System.arraycopy(SERVANTS, 0, all, 0, SERVANTS.length);
    System.arraycopy(DRIVERS, 0, all, SERVANTS.length, DRIVERS.length);
    platform.start(all);
  }
}
