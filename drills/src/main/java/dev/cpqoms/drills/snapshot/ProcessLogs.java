package dev.cpqoms.drills.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads what the processes have logged; lines of servers are no JSON and are left out. Logs only
 * grow, so each look reads what is new and remembers the rest.
 */
final class ProcessLogs {

  private final Path folder;
  private final Map<Path, Long> readUpTo = new HashMap<>();
  private final List<LogLine> known = new ArrayList<>();

  ProcessLogs(Path folder) {
    this.folder = folder;
  }

  synchronized List<LogLine> lines() {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".log"))
          .flatMap(file -> news(file).lines())
          .filter(line -> line.startsWith("{") && line.endsWith("}"))
          .map(ProcessLogs::line)
          .forEach(known::add);
      return List.copyOf(known);
    } catch (IOException e) {
      throw new UncheckedIOException("no logs in " + folder, e);
    }
  }

  /** The lines that have been completed since the last look. */
  private String news(Path file) {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long before = readUpTo.getOrDefault(file, 0L);
      // A log that has become too large is set aside at a start, and begins anew.
      long start = log.length() < before ? 0 : before;
      log.seek(start);
      byte[] bytes = new byte[Math.toIntExact(log.length() - start)];
      log.readFully(bytes);
      int end = bytes.length;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      readUpTo.put(file, start + end);
      return new String(bytes, 0, end, StandardCharsets.UTF_8);
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
