package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.process.ClassArchive;
import dev.cpqoms.sandbox.server.ServerFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Options of the platform's JVMs: small heaps and a quick start, on a machine that runs ten of
 * them.
 */
final class JavaOptions {

  private JavaOptions() {}

  /** An agent changes classes while they are loaded, so there is no archive beside it. */
  static List<String> ofService(int heapMegabytes, ClassArchive archive, List<String> agent) {
    return together(small(heapMegabytes), agent.isEmpty() ? archive.options() : agent);
  }

  static List<String> ofJob(int heapMegabytes, ClassArchive archive) {
    return together(small(heapMegabytes), archive.options());
  }

  private static List<String> small(int heapMegabytes) {
    return List.of(
        "-Xmx" + heapMegabytes + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "--sun-misc-unsafe-memory-access=allow");
  }

  private static List<String> together(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
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
