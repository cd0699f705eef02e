package dev.cpqoms.blocks.http.host;

import com.sun.enterprise.web.WebModuleDecorator;
import java.io.IOException;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.utilities.ServiceLocatorUtilities;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A booted GlassFish with its files. */
final class GlassFishServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GlassFishServer.class);
  private static final String APPLICATION = "application";

  /** The place for an addition to the listener that GlassFish offers, named for another use. */
  private static final String DOORKEEPER = "comet";

  private final GlassFishRuntime runtime;
  private final GlassFish server;
  private final WorkingDirectory directory;

  private GlassFishServer(GlassFishRuntime runtime, GlassFish server, WorkingDirectory directory) {
    this.runtime = runtime;
    this.server = server;
    this.directory = directory;
  }

  static GlassFishServer boot(String host, int port) throws IOException, GlassFishException {
    // GlassFish names itself in a Server header of every answer unless its product has no name.
    System.setProperty("product.name", "");
    // Logback would end with the first web application that ends, which is GlassFish's own default.
    System.setProperty("logbackDisableServletContainerInitializer", "true");
    GlassFishRuntime runtime = GlassFishRuntime.bootstrap();
    WorkingDirectory directory = WorkingDirectory.create();
    GlassFishProperties properties = new GlassFishProperties();
    properties.setConfigFileURI(directory.domain(host, port).toUri().toString());
    properties.setProperty("glassfish.embedded.tmpdir", directory.instances().toString());
    return new GlassFishServer(runtime, runtime.newGlassFish(properties), directory);
  }

  /** Both steps can fail without an exception, so both are checked. */
  void serve(ResourceConfig resources) throws IOException, GlassFishException {
    server.start();
    if (server.getStatus() != GlassFish.Status.STARTED) {
      throw new HostFailure("GlassFish is " + server.getStatus() + " after its start", null);
    }
    ServiceLocatorUtilities.addOneConstant(
        server.getService(ServiceLocator.class),
        new ResourcesOnStart(APPLICATION, resources),
        null,
        WebModuleDecorator.class);
    String deployed =
        server
            .getDeployer()
            .deploy(
                directory.emptyApplication().toFile(), "--contextroot=/", "--name=" + APPLICATION);
    if (deployed == null) {
      throw new HostFailure("The resources could not be deployed, see the log", null);
    }
    doorkeeper().open();
  }

  private Doorkeeper doorkeeper() throws GlassFishException {
    AddOn addOn = server.getService(ServiceLocator.class).getService(AddOn.class, DOORKEEPER);
    if (addOn instanceof Doorkeeper doorkeeper) {
      return doorkeeper;
    }
    throw new HostFailure("The listener has no doorkeeper but " + addOn, null);
  }

  @Override
  public void close() {
    try {
      runtime.shutdown();
    } catch (GlassFishException failure) {
      LOG.warn("GlassFish did not stop cleanly", failure);
    }
    directory.delete();
  }
}
