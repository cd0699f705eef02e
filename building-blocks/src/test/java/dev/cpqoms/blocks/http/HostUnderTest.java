package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.health.HealthStatus;
import dev.cpqoms.blocks.http.host.HttpHost;
import dev.cpqoms.blocks.process.DrainGate;
import dev.cpqoms.blocks.security.TokenSettings;
import dev.cpqoms.blocks.security.TokenVerifier;
import dev.cpqoms.blocks.telemetry.Logging;
import dev.cpqoms.blocks.telemetry.Metrics;
import dev.cpqoms.fixtures.servers.TestIssuer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.glassfish.jersey.server.ResourceConfig;

/** A real host with the widget resources on a free port. */
final class HostUnderTest implements AutoCloseable {
  final WidgetResource widgets = new WidgetResource();
  final DrainGate gate = new DrainGate();
  final AtomicBoolean databaseUp = new AtomicBoolean(true);
  final TestIssuer issuer = TestIssuer.create();
  final HttpHost host;
  final Calls calls;

  HostUnderTest(BiFunction<HttpSettings, ResourceConfig, HttpHost> start) {
    this(0, start);
  }

  static HostUnderTest at(int port, BiFunction<HttpSettings, ResourceConfig, HttpHost> start) {
    return new HostUnderTest(port, start);
  }

  private HostUnderTest(int port, BiFunction<HttpSettings, ResourceConfig, HttpHost> start) {
    Logging.start("test", new Settings(Map.of()));
    Health health =
        new Health()
            .startup("started", HealthStatus::up)
            .ready("database", () -> HealthStatus.of(databaseUp.get(), "database"))
            .live("threads", HealthStatus::up);
    HttpApplication application =
        new HttpApplication(
            List.of(widgets, new InternalWidgetResource()),
            new TokenVerifier(
                new TokenSettings(issuer.issuer(), issuer.audience(), issuer.jwksUrl()),
                InstantSource.system()),
            health,
            new Metrics("test"),
            gate);
    host =
        start.apply(
            new HttpSettings("127.0.0.1", port, Duration.ofSeconds(120)), application.config());
    calls = new Calls(host.uri());
  }

  @Override
  public void close() {
    host.close();
  }
}
