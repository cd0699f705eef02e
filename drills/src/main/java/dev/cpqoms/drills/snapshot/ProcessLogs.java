package dev.cpqoms.drills.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads what the processes have logged; lines of servers are no JSON and are left out. */
final class ProcessLogs {

  private final Path folder;

  ProcessLogs(Path folder) {
    this.folder = folder;
  }

  List<LogLine> lines() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .flatMap(file -> text(file).lines())
          .filter(line -> line.startsWith("{") && line.endsWith("}"))
          .map(ProcessLogs::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("no logs in " + folder, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LogLine line(String text) {
    JsonNode line = OperationalTables.json(text);
    return new LogLine(
        line.path("process").asText(),
        line.path("tenantId").asText(),
        line.path("traceId").asText(),
        line.path("message").asText(),
        Mentions.in(text));
  }
}
