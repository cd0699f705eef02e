package dev.cpqoms.bench.platform;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * HTTP/1.1 over kept-alive connections, a thread each, as plain as {@link HttpLine}: on a machine
 * that it shares with what is measured, a server of a library would be measured with it.
 */
public final class PlainHttpServer implements AutoCloseable {
  private static final int BUFFER = 16_384;
  private static final String LENGTH = "content-length:";

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final UnaryOperator<String> answers;

  /**
   * @param answers the JSON for a path; the bodies of requests are read and not looked at
   */
  public PlainHttpServer(UnaryOperator<String> answers) throws IOException {
    this.answers = answers;
    Thread.ofPlatform().daemon().name("plain-http").start(this::accept);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket connection = listener.accept();
        connection.setTcpNoDelay(true);
        open.add(connection);
        Thread.ofPlatform().daemon().name("plain-http-line").start(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream(), BUFFER);
      for (String request = line(in); !request.isEmpty(); request = line(in)) {
        skip(in);
        byte[] body = answers.apply(request.split(" ", 3)[1]).getBytes(StandardCharsets.UTF_8);
        connection.getOutputStream().write(response(body));
      }
    } catch (IOException ended) {
      open.remove(connection);
    }
  }

  /** The headers and the body of a request. */
  private static void skip(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static byte[] response(byte[] body) {
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection has ended");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket connection : open) {
      connection.close();
    }
  }
}
