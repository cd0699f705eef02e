package dev.cpqoms.drills.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** The metrics that a process publishes, in the text format of Prometheus. */
public final class MetricsPage {

  private final URI page;

  MetricsPage(URI page) {
    this.page = page;
  }

  /**
   * The sum over all series of a name.
   *
   * @param labels a pattern that is found in the labels of the series that count
   */
  public double sum(String name, String labels) {
    Pattern wanted = Pattern.compile(labels);
    return text()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .filter(line -> wanted.matcher(line.substring(0, line.lastIndexOf('}'))).find())
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private String text() {
    try (HttpClient http = LoopbackHttp.client()) {
      HttpRequest request = HttpRequest.newBuilder(page).GET().build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException("no metrics at " + page, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
