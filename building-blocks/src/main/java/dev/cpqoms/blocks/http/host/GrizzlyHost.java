package dev.cpqoms.blocks.http.host;

import dev.cpqoms.blocks.http.HttpApplication;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.process.DrainGate;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * Jersey on Grizzly, for processes that are not services with resources of their own: small and
 * quick to start.
 */
public final class GrizzlyHost implements HttpHost {
  private static final int THREADS = 16;

  /** How much of a refused body is still read, so that the client sees the answer. */
  private static final long SWALLOWED = 33_554_432;

  private final HttpServer server;
  private final URI uri;
  private final DrainGate gate;
  private final Duration grace;

  private GrizzlyHost(HttpServer server, URI uri, DrainGate gate, Duration grace) {
    this.server = server;
    this.uri = uri;
    this.gate = gate;
    this.grace = grace;
  }

  public static GrizzlyHost start(HttpSettings settings, ResourceConfig application) {
    URI wanted = URI.create("http://" + settings.host() + ":" + settings.port() + "/");
    HttpServer server = GrizzlyHttpServerFactory.createHttpServer(wanted, application, false);
    NetworkListener listener = server.getListeners().iterator().next();
    listener
        .getTransport()
        .setWorkerThreadPoolConfig(
            ThreadPoolConfig.defaultConfig()
                .setPoolName("http")
                .setCorePoolSize(THREADS)
                .setMaxPoolSize(THREADS));
    Doorkeeper doorkeeper = new Doorkeeper();
    doorkeeper.open();
    listener.registerAddOn(doorkeeper);
    server.getServerConfiguration().setDefaultErrorPageGenerator(new GrizzlyProblemPage());
    server.getServerConfiguration().setMaxPayloadRemainderToSkip(SWALLOWED);
    try {
      server.start();
    } catch (IOException failure) {
      server.shutdownNow();
      throw new HostFailure(
          "Nothing can listen on " + settings.host() + ":" + settings.port(), failure);
    }
    URI uri = URI.create("http://" + settings.host() + ":" + listener.getPort());
    return new GrizzlyHost(server, uri, HttpApplication.gateOf(application), settings.drainGrace());
  }

  @Override
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    Draining.drain(gate, grace);
    server.shutdownNow();
  }
}
