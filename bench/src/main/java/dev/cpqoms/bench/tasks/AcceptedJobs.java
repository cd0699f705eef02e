package dev.cpqoms.bench.tasks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Reads how many completions of jobs the engine has accepted from the worker. What a handler has
 * returned says nothing: only an accepted completion moves a process.
 */
final class AcceptedJobs implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI metrics;

  AcceptedJobs(URI metrics) {
    this.metrics = metrics;
  }

  long count() {
    return count(text());
  }

  static long count(String page) {
    return page.lines()
        .filter(line -> line.startsWith("fulfillment_jobs_total{"))
        .filter(line -> line.contains("report=\"taken\""))
        .filter(line -> line.contains("result=\"DONE\"") || line.contains("result=\"WAITING\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private String text() {
    try {
      return http.send(
              HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new IllegalStateException("no metrics at " + metrics, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
