package dev.cpqoms.exporter;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What the broker's configuration tells the exporter ({@code ZEEBE_BROKER_EXPORTERS_<id>_ARGS_*};
 * the broker makes the names lower-case).
 *
 * @param workflow base address of the workflow service
 * @param tokenFile holds the service token; read for every request, because it is renewed
 * @param keys the process variables that say whose process it is; no other variable is looked at
 */
record ExporterSettings(URI workflow, Path tokenFile, Set<String> keys) {
  private static final String STANDARD_KEYS = "tenantId,orderId,approvalCaseId,taskId";

  /**
   * @throws IllegalArgumentException when something is missing: the broker refuses to start
   */
  static ExporterSettings of(Map<String, Object> arguments) {
    return new ExporterSettings(
        URI.create(required(arguments, "url").replaceFirst("/+$", "")),
        Path.of(required(arguments, "tokenfile")),
        Set.of(String.valueOf(arguments.getOrDefault("keys", STANDARD_KEYS)).split(",")));
  }

  private static String required(Map<String, Object> arguments, String name) {
    Object value = arguments.get(name);
    if (value == null || value.toString().isBlank()) {
      throw new IllegalArgumentException("the exporter to workflow needs the argument " + name);
    }
    return value.toString();
  }
}
