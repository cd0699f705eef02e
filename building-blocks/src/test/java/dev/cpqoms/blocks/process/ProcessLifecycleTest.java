package dev.cpqoms.blocks.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real process, ended by a real SIGTERM. */
@Timeout(90)
class ProcessLifecycleTest {
  private final List<Process> started = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  @AfterEach
  void nothingIsLeftRunning() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void sigtermFinishesWhatIsInFlightAndClosesThePartsInReverseOrder() throws Exception {
    Process process = start(Map.of("CPQ_DRAIN_GRACE", "PT20S"));
    BufferedReader output = output(process);
    URI uri = URI.create(lineWith(output, "# at ").substring(5));
    CompletableFuture<HttpResponse<String>> inFlight =
        HttpClient.newHttpClient()
            .sendAsync(
                HttpRequest.newBuilder(uri.resolve("/slow")).build(),
                HttpResponse.BodyHandlers.ofString());
    lineWith(output, "# begun");

    // Not Process.destroy(): it would close the output as well.
    process.toHandle().destroy();

    assertThat(inFlight.get(30, TimeUnit.SECONDS).body()).isEqualTo("finished");
    lineWith(output, "# first part closed");
    lineWith(output, "serving has ended");
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
  }

  @Test
  void mistakesInTheEnvironmentEndTheProcessWithOneJsonLine() throws Exception {
    Process process = start(Map.of("CPQ_HTTP_PORT", "http", "CPQ_HTTP_HOTS", "127.0.0.1"));
    JsonNode line = Json.tree(lineWith(output(process), "does not start"));

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(line.path("process").asText()).isEqualTo("serving");
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.path("message").asText())
        .contains(
            "CPQ_HTTP_PORT is not a whole number",
            "CPQ_HTTP_HOTS is unknown; did you mean CPQ_HTTP_HOST?");
  }

  private Process start(Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServingProcess.class.getName())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(key -> key.startsWith("CPQ_"));
    builder.environment().putAll(settings);
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private String lineWith(BufferedReader output, String words) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.contains(words)) {
        return line;
      }
    }
    throw new AssertionError("The process never said '" + words + "' but:\n" + lines);
  }
}
