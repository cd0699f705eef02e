package dev.cpqoms.bench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The one command that a benchmark has for Redis. */
final class RedisLine {
  private static final byte[] OK = "+OK\r\n".getBytes(StandardCharsets.US_ASCII);

  private RedisLine() {}

  static void flush(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(OK.length);
      if (!new String(answer, StandardCharsets.US_ASCII).equals("+OK\r\n")) {
        throw new IOException("FLUSHALL was answered with something else");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
