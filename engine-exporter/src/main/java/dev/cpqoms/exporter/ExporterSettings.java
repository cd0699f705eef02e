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
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * @throws IllegalArgumentException when something is missing or cannot be meant: the broker
   *     refuses to start
   */
  static ExporterSettings of(Map<String, Object> arguments) {
    return new ExporterSettings(
        address(required(arguments, "url")),
        Path.of(required(arguments, "tokenfile")),
        Set.of(String.valueOf(arguments.getOrDefault("keys", STANDARD_KEYS)).split(",")));
  }

  /** {@code workflow:8083} parses as well, but as something that no request can be sent to. */
  private static URI address(String url) {
    URI address = URI.create(url.strip().replaceFirst("/+$", ""));
    if (!SCHEMES.contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
      throw new IllegalArgumentException(
          "the exporter to workflow needs a url with http or https and a host, not " + url);
    }
    return address;
  }

  private static String required(Map<String, Object> arguments, String name) {
    Object value = arguments.get(name);
    if (value == null || value.toString().isBlank()) {
      throw new IllegalArgumentException("the exporter to workflow needs the argument " + name);
    }
    return value.toString();
  }
}
