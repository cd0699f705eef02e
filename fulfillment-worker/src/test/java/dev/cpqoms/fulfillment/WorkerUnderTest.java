package dev.cpqoms.fulfillment;

import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.blocks.security.TokenSettings;
import dev.cpqoms.fixtures.servers.TestIssuer;
import dev.cpqoms.fulfillment.engine.EngineSettings;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.scene.RealPartners;
import dev.cpqoms.fulfillment.scene.TaskScene;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The whole worker in this JVM, between a real engine, real partners and an order-service. */
final class WorkerUnderTest implements AutoCloseable {

  private static final TestIssuer ISSUER = TestIssuer.create();

  private final ProcessLifecycle lifecycle = new ProcessLifecycle("fulfillment-worker");
  private final Worker worker;

  WorkerUnderTest(String engine, URI orderService, boolean streaming) {
    this(new EngineSettings(URI.create(engine), streaming), orderService);
  }

  WorkerUnderTest(EngineSettings engine, URI orderService) {
    Duration grace = Duration.ofSeconds(60);
    Map<Adapter, URI> addresses = new EnumMap<>(Adapter.class);
    for (Adapter adapter : Adapter.values()) {
      addresses.put(adapter, RealPartners.shared().baseOf(adapter));
    }
    lifecycle.drainWithin(grace);
    this.worker =
        Worker.start(
            new WorkerSettings(
                new HttpSettings("127.0.0.1", 0, grace),
                new TokenSettings(ISSUER.issuer(), ISSUER.audience(), ISSUER.jwksUrl()),
                engine,
                orderService,
                ISSUER.serviceTokenFile("fulfillment-worker"),
                new PartnerSettings(
                    addresses,
                    RealPartners.API_KEY,
                    TaskScene.dependencies(Duration.ofMillis(500)),
                    Duration.ofMillis(200)),
                orderService,
                Duration.ofMillis(100)),
            lifecycle);
  }

  /** Somebody's token. */
  static String token(String role) {
    return ISSUER.token("vera", "acme", role);
  }

  URI uri() {
    return worker.uri();
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
