package dev.cpqoms.quote;

import com.zaxxer.hikari.HikariDataSource;
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
import dev.cpqoms.blocks.process.DrainGate;
import dev.cpqoms.blocks.security.TokenSettings;
import dev.cpqoms.blocks.security.TokenVerifier;
import dev.cpqoms.blocks.telemetry.Logging;
import dev.cpqoms.blocks.telemetry.Metrics;
import dev.cpqoms.fixtures.MovableClock;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestIssuer;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.fixtures.servers.TestRedis;
import dev.cpqoms.quote.catalog.storage.RedisCopies;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The quote service of this test JVM, wired as in production on a database of its own. There is one
 * per JVM, as its host demands; tests keep apart by their tenants.
 */
public final class RunningQuoteService {
  private final MovableClock clock = MovableClock.atStart();
  private final TestIssuer issuer = TestIssuer.create(clock);
  private final TestDatabase database = TestPostgres.shared().freshDatabase("quote");
  private final RedisLine redis = new RedisLine(TestRedis.shared().url());
  private final HikariDataSource connections;
  private final CountedStatements statements;
  private final UnitOfWork unitOfWork;
  private final QuoteService service;
  private final HttpHost host;

  private RunningQuoteService() {
    Logging.start("quote-service", new Settings(Map.of("CPQ_LOG_LEVEL", "WARN")));
    QuoteDatabase.MIGRATIONS.apply(
        settings(database.owner().user(), database.owner().password(), 1));
    connections =
        ConnectionPool.open(
            "quote-service", settings(database.app().user(), database.app().password(), 16));
    statements = new CountedStatements(connections);
    unitOfWork = QuoteDatabase.unitOfWork(statements.dataSource(), clock);
    service = QuoteService.on(unitOfWork, new RedisCopies(redis.uri()));
    Health health =
        new Health()
            .ready("database", new DatabaseReadiness(QuoteDatabase.MIGRATIONS, connections));
    TokenSettings tokens = new TokenSettings(issuer.issuer(), issuer.audience(), issuer.jwksUrl());
    HttpApplication application =
        new HttpApplication(
            service.resources(),
            new TokenVerifier(tokens, clock),
            health,
            new Metrics("quote-service"),
            new DrainGate());
    host =
        GlassFishHost.start(
            new HttpSettings("127.0.0.1", 0, Duration.ofSeconds(2)), application.config());
  }

  public static RunningQuoteService shared() {
    return Shared.INSTANCE;
  }

  public URI uri() {
    return host.uri();
  }

  public MovableClock clock() {
    return clock;
  }

  public TestIssuer issuer() {
    return issuer;
  }

  public TestDatabase database() {
    return database;
  }

  CountedStatements statements() {
    return statements;
  }

  public RedisLine redis() {
    return redis;
  }

  public UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  public QuoteService service() {
    return service;
  }

  private DatabaseSettings settings(String user, String password, int poolSize) {
    return new DatabaseSettings(database.jdbcUrl(), user, password, poolSize);
  }

  private static final class Shared {
    static final RunningQuoteService INSTANCE = new RunningQuoteService();
  }
}
