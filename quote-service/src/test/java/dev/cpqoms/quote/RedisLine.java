package dev.cpqoms.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The line between the service and a real Redis, which a test can cut, stall and mend. */
public final class RedisLine {
  private enum State {
    OPEN,
    CUT,
    STALLED
  }

  private final InetSocketAddress redis;
  private final ServerSocket listener;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile State state = State.OPEN;

  public RedisLine(String redisUrl) {
    URI uri = URI.create(redisUrl);
    this.redis = new InetSocketAddress(uri.getHost(), uri.getPort());
    try {
      this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public URI uri() {
    return URI.create("redis://127.0.0.1:" + listener.getLocalPort());
  }

  /** As if Redis had stopped: connections end, and new ones end at once. */
  public void cut() {
    state = State.CUT;
    sockets.forEach(RedisLine::close);
  }

  /** As if Redis hung: connections stay, and nothing comes back. */
  public void stall() {
    state = State.STALLED;
  }

  public void mend() {
    state = State.OPEN;
    sockets.forEach(RedisLine::close);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        if (state == State.CUT) {
          close(client);
        } else {
          connect(client);
        }
      } catch (IOException ended) {
        return;
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket server = new Socket();
    server.connect(redis);
    sockets.add(client);
    sockets.add(server);
    Thread.ofVirtual().start(() -> pump(client, server));
    Thread.ofVirtual().start(() -> pump(server, client));
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (state == State.OPEN) {
          out.write(buffer, 0, n);
          out.flush();
        }
      }
    } catch (IOException ended) {
      close(to);
    }
    close(from);
    close(to);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
