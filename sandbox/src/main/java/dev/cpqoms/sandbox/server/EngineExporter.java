package dev.cpqoms.sandbox.server;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a broker is told so that it carries its facts to workflow.
 *
 * @param jar of module engine-exporter
 * @param workflow where it delivers; nothing has to answer there yet
 * @param tokenFile who it is for workflow
 */
public record EngineExporter(Path jar, URI workflow, Path tokenFile) {
  private static final String PREFIX = "ZEEBE_BROKER_EXPORTERS_WORKFLOW_";

  Map<String, String> environment() {
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          jar + " is missing; build it with: mvn -pl engine-exporter package");
    }
    return Map.of(
        PREFIX + "CLASSNAME", "dev.cpqoms.exporter.FactExporter",
        PREFIX + "JARPATH", jar.toAbsolutePath().toString(),
        PREFIX + "ARGS_URL", workflow.toString(),
        PREFIX + "ARGS_TOKENFILE", tokenFile.toAbsolutePath().toString());
  }
}
