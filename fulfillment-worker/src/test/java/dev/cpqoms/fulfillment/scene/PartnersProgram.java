package dev.cpqoms.fulfillment.scene;

import dev.cpqoms.fixtures.servers.EmbeddedServers;
import dev.cpqoms.sandbox.process.Launch;
import dev.cpqoms.sandbox.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The real external-systems, as a process on a free port. */
final class PartnersProgram implements Program {

  static final String API_KEY = "partner-key-of-the-tests";
  static final String CALLBACK_SECRET = "callback-secret-of-the-tests";

  private final Path folder = EmbeddedServers.folder("external-systems");
  private final int port = freePort();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public String name() {
    return "external-systems";
  }

  @Override
  public Launch launch() {
    return new Launch(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.cpqoms.externalsystems.Main"),
        Map.of(
            "CPQ_HTTP_PORT",
            Integer.toString(port),
            "CPQ_PARTNER_API_KEY",
            API_KEY,
            "CPQ_CALLBACK_SECRET",
            CALLBACK_SECRET,
            "CPQ_PROVISIONING_DELAY",
            "PT0.05S",
            "CPQ_LEDGER_FILE",
            folder.resolve("ledger.jsonl").toString()),
        folder,
        folder.resolve("log"));
  }

  @Override
  public boolean isReady() {
    HttpRequest probe =
        HttpRequest.newBuilder(uri().resolve("/health/ready"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      return http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
