package dev.cpqoms.bench.platform;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two commands that a benchmark has for Redis. */
final class RedisLine {
  private static final Pattern HITS = Pattern.compile("keyspace_hits:(\\d+)");
  private static final Pattern MISSES = Pattern.compile("keyspace_misses:(\\d+)");

  private RedisLine() {}

  static void flush(int port) {
    String answer = ask(port, "FLUSHALL");
    if (!answer.equals("+OK")) {
      throw new IllegalStateException("FLUSHALL was answered " + answer);
    }
  }

  /** What Redis has been asked for since it started. */
  static Lookups lookups(int port) {
    String stats = ask(port, "INFO stats");
    return new Lookups(number(stats, HITS), number(stats, MISSES));
  }

  private static long number(String stats, Pattern field) {
    Matcher found = field.matcher(stats);
    if (!found.find()) {
      throw new IllegalStateException("no " + field + " in: " + stats);
    }
    return Long.parseLong(found.group(1));
  }

  private static String ask(int port, String command) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String first = line(in);
      return first.startsWith("$")
          ? new String(
              in.readNBytes(Integer.parseInt(first.substring(1))), StandardCharsets.US_ASCII)
          : first;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("Redis has closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
