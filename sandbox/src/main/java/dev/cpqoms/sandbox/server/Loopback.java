package dev.cpqoms.sandbox.server;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ports of this machine's loopback address, and the shortest question each server answers when it
 * is up.
 */
public final class Loopback {

  public static final String HOST = "127.0.0.1";

  private static final int PATIENCE_MILLIS = 2_000;

  private Loopback() {}

  /** The ports themselves, and free ones for 0, no two of which are the same. */
  public static int[] portsOrFree(int... ports) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      int[] chosen = new int[ports.length];
      for (int i = 0; i < ports.length; i++) {
        chosen[i] = ports[i] == 0 ? hold(held) : ports[i];
      }
      return chosen;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      held.forEach(Loopback::close);
    }
  }

  /** What is held is given to nobody else. */
  private static int hold(List<ServerSocket> held) throws IOException {
    ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST));
    held.add(socket);
    return socket.getLocalPort();
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The port itself, or a free one for 0. */
  public static int portOrFree(int port) {
    return portsOrFree(port)[0];
  }

  public static int freePort() {
    return portOrFree(0);
  }

  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(HOST, port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  static boolean redisAnswers(int port) {
    byte[] answer = ask(port, "PING\r\n".getBytes(StandardCharsets.US_ASCII), 5);
    return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
  }

  /** Kafka's ApiVersions request, version 0: the first thing that every client asks. */
  static boolean kafkaAnswers(int port) {
    byte[] client = "sandbox".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer request = ByteBuffer.allocate(4 + 2 + 2 + 4 + 2 + client.length);
    request.putInt(request.capacity() - 4).putShort((short) 18).putShort((short) 0).putInt(7);
    request.putShort((short) client.length).put(client);
    byte[] answer = ask(port, request.array(), 10);
    return answer.length == 10 && ByteBuffer.wrap(answer).getShort(8) == 0;
  }

  public static boolean httpAnswers(URI uri) {
    return httpGet(uri).isPresent();
  }

  /** Whether the answer is a success and has the text in it. */
  static boolean httpAnswersWith(URI uri, Pattern text) {
    return httpGet(uri).map(text::matcher).map(Matcher::find).orElse(false);
  }

  private static Optional<String> httpGet(URI uri) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      if (connection.getResponseCode() / 100 != 2) {
        return Optional.empty();
      }
      try (InputStream body = connection.getInputStream()) {
        return Optional.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  private static byte[] ask(int port, byte[] question, int answerLength) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(HOST, port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(question);
      byte[] answer = new byte[answerLength];
      new DataInputStream(socket.getInputStream()).readFully(answer);
      return answer;
    } catch (IOException notYet) {
      return new byte[0];
    }
  }
}
