package dev.cpqoms.order;

import com.zaxxer.hikari.HikariDataSource;
import dev.cpqoms.blocks.config.Secret;
import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.DatabaseReadiness;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.http.HttpApplication;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.http.host.GlassFishHost;
import dev.cpqoms.blocks.http.host.HttpHost;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.process.DrainGate;
import dev.cpqoms.blocks.security.TokenSettings;
import dev.cpqoms.blocks.security.TokenVerifier;
import dev.cpqoms.blocks.telemetry.Logging;
import dev.cpqoms.blocks.telemetry.Metrics;
import dev.cpqoms.fixtures.MovableClock;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestIssuer;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.sandbox.server.Login;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * order-service as it serves, on a real host over a real database; one per test JVM. Every test has
 * a tenant of its own.
 */
public final class OrderServer {

  static final Secret CALLBACK_SECRET = new Secret("partner-secret-in-tests");
  static final Patience PATIENCE = Patience.from(new Settings(Map.of()));

  /** One for each thread of the widest race: nobody is to give up waiting for one. */
  private static final int CONNECTIONS = 72;

  private final AtomicInteger tenants = new AtomicInteger();
  final MovableClock clock = MovableClock.atStart();
  final TestDatabase database = TestPostgres.shared().freshDatabase("order");
  final TestIssuer issuer = TestIssuer.create();
  final UnitOfWork unitOfWork;
  final OrderService service;
  final OrderApi api;
  final DatabaseView view = new DatabaseView(database);

  private OrderServer() {
    Logging.start("order-service-test", new Settings(Map.of()));
    OrderDatabase.MIGRATIONS.apply(settings(database.owner()));
    HikariDataSource pool = ConnectionPool.open("order-test", settings(database.app()));
    unitOfWork = OrderDatabase.unitOfWork(pool, clock);
    service = OrderService.on(unitOfWork, CALLBACK_SECRET, PATIENCE, IdSource.timeOrdered());
    HttpApplication application =
        new HttpApplication(
            service.resources(),
            new TokenVerifier(
                new TokenSettings(issuer.issuer(), issuer.audience(), issuer.jwksUrl()),
                InstantSource.system()),
            new Health().ready("database", new DatabaseReadiness(OrderDatabase.MIGRATIONS, pool)),
            new Metrics("order-service-test"),
            new DrainGate());
    HttpHost host =
        GlassFishHost.start(
            new HttpSettings("127.0.0.1", 0, Duration.ofSeconds(5)), application.config());
    api = new OrderApi(host.uri());
  }

  static OrderServer shared() {
    return Shared.INSTANCE;
  }

  /** A tenant that nobody else uses. */
  Scene tenant() {
    return new Scene(this, "tenant-" + tenants.incrementAndGet());
  }

  private DatabaseSettings settings(Login login) {
    return new DatabaseSettings(database.jdbcUrl(), login.user(), login.password(), CONNECTIONS);
  }

  private static final class Shared {
    static final OrderServer INSTANCE = new OrderServer();
  }
}
