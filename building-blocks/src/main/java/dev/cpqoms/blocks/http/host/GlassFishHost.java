package dev.cpqoms.blocks.http.host;

import dev.cpqoms.blocks.http.HttpApplication;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.process.DrainGate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey on embedded GlassFish, for the services. One at a time in a JVM. */
public final class GlassFishHost implements HttpHost {
  private final GlassFishServer server;
  private final URI uri;
  private final DrainGate gate;
  private final Duration grace;

  private GlassFishHost(GlassFishServer server, URI uri, DrainGate gate, Duration grace) {
    this.server = server;
    this.uri = uri;
    this.gate = gate;
    this.grace = grace;
  }

  /**
   * Returns when the resources answer.
   *
   * @throws HostFailure when the address is taken or GlassFish does not come up
   */
  public static GlassFishHost start(HttpSettings settings, ResourceConfig application) {
    String address = settings.host() + ":" + settings.port();
    try {
      int port = portToBind(settings);
      GlassFishServer server = GlassFishServer.boot(settings.host(), port);
      serve(server, application);
      URI uri = URI.create("http://" + settings.host() + ":" + port);
      return new GlassFishHost(
          server, uri, HttpApplication.gateOf(application), settings.drainGrace());
    } catch (IOException failure) {
      throw new HostFailure("Nothing can listen on " + address, failure);
    } catch (GlassFishException failure) {
      throw new HostFailure("GlassFish does not come up on " + address, failure);
    }
  }

  /** GlassFish starts happily on a port that is taken, so it is tried first. */
  private static int portToBind(HttpSettings settings) throws IOException {
    try (ServerSocket socket =
        new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
      return socket.getLocalPort();
    }
  }

  private static void serve(GlassFishServer server, ResourceConfig application)
      throws IOException, GlassFishException {
    boolean up = false;
    try {
      server.serve(application);
      up = true;
    } finally {
      if (!up) {
        server.close();
      }
    }
  }

  @Override
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    Draining.drain(gate, grace);
    server.close();
  }
}
