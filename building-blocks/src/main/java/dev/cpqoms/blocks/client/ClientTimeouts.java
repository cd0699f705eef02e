package dev.cpqoms.blocks.client;

import java.time.Duration;

/** How long to wait for a connection, and for the whole answer. */
public record ClientTimeouts(Duration connect, Duration request) {
  public static ClientTimeouts standard() {
    return new ClientTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(3));
  }
}
