package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.server.ServerFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Options of the platform's JVMs: small heaps and a quick start, on a machine that runs ten of
 * them.
 */
final class JavaOptions {

  private JavaOptions() {}

  /**
   * @param environment {@code CPQ_JIT=full} adds the optimizing compiler, as in production: it pays
   *     for itself after a minute of load
   */
  static List<String> small(int heapMegabytes, Map<String, String> environment) {
    List<String> options = new ArrayList<>();
    options.add("-Xmx" + heapMegabytes + "m");
    options.add("-XX:+UseSerialGC");
    if (!environment.getOrDefault("CPQ_JIT", "quick").equals("full")) {
      options.add("-XX:TieredStopAtLevel=1");
    }
    options.add("-XX:+ExitOnOutOfMemoryError");
    options.add("--sun-misc-unsafe-memory-access=allow");
    return options;
  }

  /** The OpenTelemetry agent, attached only when the environment says {@code CPQ_OTEL=on}. */
  static List<String> agent(ServerFiles servers, Map<String, String> environment) {
    if (!environment.getOrDefault("CPQ_OTEL", "off").equals("on")) {
      return List.of();
    }
    List<String> options = new ArrayList<>();
    options.add("-javaagent:" + servers.openTelemetryAgent());
    for (String signal : List.of("traces", "metrics", "logs")) {
      String key = "OTEL_" + signal.toUpperCase(Locale.ROOT) + "_EXPORTER";
      options.add("-Dotel." + signal + ".exporter=" + environment.getOrDefault(key, "none"));
    }
    return options;
  }
}
