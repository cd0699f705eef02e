package dev.cpqoms.drills.platform;

import java.net.http.HttpClient;
import java.time.Duration;

/** How drills speak to processes: HTTP/1.1, without the offer of an upgrade, and with a limit. */
public final class LoopbackHttp {

  private LoopbackHttp() {}

  public static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }
}
