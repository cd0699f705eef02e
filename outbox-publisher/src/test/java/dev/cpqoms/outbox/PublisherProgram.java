package dev.cpqoms.outbox;

import dev.cpqoms.fixtures.servers.EmbeddedServers;
import dev.cpqoms.sandbox.process.Executables;
import dev.cpqoms.sandbox.process.Launch;
import dev.cpqoms.sandbox.process.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The outbox-publisher as a process of its own, from the class path of the tests. */
record PublisherProgram(Map<String, String> environment, int port, Path folder) implements Program {

  static PublisherProgram of(Map<String, String> environment, int port) {
    return new PublisherProgram(environment, port, EmbeddedServers.folder("outbox-publisher"));
  }

  @Override
  public String name() {
    return "outbox-publisher";
  }

  @Override
  public Launch launch() {
    List<String> command =
        List.of(
            Executables.java().toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    return new Launch(command, environment, folder, folder.resolve("process.log"));
  }

  @Override
  public boolean isReady() {
    try {
      return get("/health/ready").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  HttpResponse<String> get(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
