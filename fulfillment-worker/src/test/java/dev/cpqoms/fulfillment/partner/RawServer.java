package dev.cpqoms.fulfillment.partner;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers every connection with bytes of the test's choice, as no decent server would. */
final class RawServer implements AutoCloseable {

  /** What to do with an accepted connection once its request has begun to come. */
  @FunctionalInterface
  interface Manners {
    void answer(Socket socket, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Thread thread;

  RawServer(Manners manners) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    thread = Thread.ofVirtual().start(() -> serve(manners));
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
    thread.interrupt();
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private void serve(Manners manners) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket, manners));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void serve(Socket accepted, Manners manners) {
    try (Socket socket = accepted) {
      byte[] request = new byte[65_536];
      if (socket.getInputStream().read(request) > 0) {
        manners.answer(socket, socket.getOutputStream());
      }
    } catch (IOException goneAway) {
      // The client had enough: what it made of that is what the test looks at.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
