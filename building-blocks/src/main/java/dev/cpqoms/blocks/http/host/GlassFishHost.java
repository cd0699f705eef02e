package dev.cpqoms.blocks.http.host;

import com.sun.enterprise.web.WebModuleDecorator;
import dev.cpqoms.blocks.http.HttpApplication;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.process.DrainGate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.utilities.ServiceLocatorUtilities;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jersey on embedded GlassFish, for the services. One at a time in a JVM. */
public final class GlassFishHost implements HttpHost {
  private static final Logger LOG = LoggerFactory.getLogger(GlassFishHost.class);
  private static final String APPLICATION = "application";

  private final GlassFish server;
  private final WorkingDirectory directory;
  private final URI uri;
  private final DrainGate gate;
  private final Duration grace;

  private GlassFishHost(
      GlassFish server, WorkingDirectory directory, URI uri, DrainGate gate, Duration grace) {
    this.server = server;
    this.directory = directory;
    this.uri = uri;
    this.gate = gate;
    this.grace = grace;
  }

  public static GlassFishHost start(HttpSettings settings, ResourceConfig application) {
    try {
      int port = portToBind(settings);
      WorkingDirectory directory = WorkingDirectory.create();
      GlassFish server = boot(directory, settings.host(), port);
      URI uri = URI.create("http://" + settings.host() + ":" + port);
      GlassFishHost host =
          new GlassFishHost(
              server, directory, uri, HttpApplication.gateOf(application), settings.drainGrace());
      host.deploy(application);
      return host;
    } catch (IOException | GlassFishException failure) {
      throw new HostFailure(
          "GlassFish does not come up on " + settings.host() + ":" + settings.port(), failure);
    }
  }

  /** GlassFish starts happily on a port that is taken, so it is tried first. */
  private static int portToBind(HttpSettings settings) throws IOException {
    try (ServerSocket socket =
        new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
      return socket.getLocalPort();
    }
  }

  private static GlassFish boot(WorkingDirectory directory, String host, int port)
      throws IOException, GlassFishException {
    GlassFishProperties properties = new GlassFishProperties();
    properties.setConfigFileURI(directory.domain(host, port).toUri().toString());
    properties.setProperty("glassfish.embedded.tmpdir", directory.instances().toString());
    GlassFish server = GlassFishRuntime.bootstrap().newGlassFish(properties);
    server.start();
    return server;
  }

  private void deploy(ResourceConfig application) throws IOException, GlassFishException {
    if (server.getStatus() != GlassFish.Status.STARTED) {
      close();
      throw new HostFailure("GlassFish is " + server.getStatus() + " after its start", null);
    }
    ServiceLocatorUtilities.addOneConstant(
        server.getService(ServiceLocator.class),
        new ResourcesOnStart(APPLICATION, application),
        null,
        WebModuleDecorator.class);
    String deployed =
        server
            .getDeployer()
            .deploy(
                directory.emptyApplication().toFile(), "--contextroot=/", "--name=" + APPLICATION);
    if (deployed == null) {
      close();
      throw new HostFailure("The resources could not be deployed, see the log", null);
    }
  }

  @Override
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    Draining.drain(gate, grace);
    try {
      server.dispose();
    } catch (GlassFishException failure) {
      LOG.warn("GlassFish did not stop cleanly", failure);
    }
    directory.delete();
  }
}
