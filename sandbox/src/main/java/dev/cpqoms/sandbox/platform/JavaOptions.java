package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.server.Compilers;
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
   * @param environment says which {@link Compilers}
   */
  static List<String> small(int heapMegabytes, Map<String, String> environment) {
    List<String> options = new ArrayList<>();
    options.add("-Xmx" + heapMegabytes + "m");
    options.add("-XX:+UseSerialGC");
    options.addAll(Compilers.of(environment).options());
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
