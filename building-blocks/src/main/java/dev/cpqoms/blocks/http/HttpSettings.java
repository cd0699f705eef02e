package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.config.Settings;
import java.time.Duration;

/**
 * Where a process listens.
 *
 * @param host the address to bind, loopback unless told otherwise
 * @param port 0 takes a free one
 * @param drainGrace how long requests in flight may take once the process ends
 */
public record HttpSettings(String host, int port, Duration drainGrace) {
  public static HttpSettings from(Settings settings, int port) {
    return new HttpSettings(
        settings.text("CPQ_HTTP_HOST", "127.0.0.1"),
        settings.port("CPQ_HTTP_PORT", port),
        settings.duration("CPQ_DRAIN_GRACE", Duration.ofSeconds(10)));
  }
}
