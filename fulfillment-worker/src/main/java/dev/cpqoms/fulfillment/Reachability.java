package dev.cpqoms.fulfillment;

import dev.cpqoms.blocks.health.HealthStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether another process answers at all; how it feels is its own probe's business. */
final class Reachability implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMillis(1_500);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();
  private final HttpRequest probe;

  Reachability(URI base) {
    String address = base.toString().replaceFirst("/+$", "") + "/health/live";
    this.probe = HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).build();
  }

  HealthStatus check() throws InterruptedException {
    try {
      int status = client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode();
      return HealthStatus.of(status == 200, "answers " + status);
    } catch (IOException e) {
      return HealthStatus.down("does not answer");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
