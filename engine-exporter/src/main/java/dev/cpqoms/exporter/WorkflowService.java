package dev.cpqoms.exporter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The workflow service over HTTP, with the broker's own service token. */
final class WorkflowService implements Recipient {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int SHOWN_OF_A_REFUSAL = 300;

  private final ExporterSettings settings;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  WorkflowService(ExporterSettings settings) {
    this.settings = settings;
  }

  @Override
  public CompletableFuture<Void> take(String body) {
    try {
      return http.sendAsync(request(body), HttpResponse.BodyHandlers.ofString())
          .thenAccept(WorkflowService::check);
    } catch (IOException noToken) {
      return CompletableFuture.failedFuture(noToken);
    }
  }

  private HttpRequest request(String body) throws IOException {
    return HttpRequest.newBuilder(URI.create(settings.workflow() + "/internal/v1/engine-facts"))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + Files.readString(settings.tokenFile()).strip())
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static void check(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      String said = answer.body();
      throw new IllegalStateException(
          "workflow answers "
              + answer.statusCode()
              + " "
              + said.substring(0, Math.min(said.length(), SHOWN_OF_A_REFUSAL)));
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
