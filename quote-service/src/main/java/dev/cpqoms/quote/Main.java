package dev.cpqoms.quote;

import com.zaxxer.hikari.HikariDataSource;
import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.DatabaseReadiness;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.health.HealthStatus;
import dev.cpqoms.blocks.http.HttpApplication;
import dev.cpqoms.blocks.http.host.GlassFishHost;
import dev.cpqoms.blocks.inbox.InboxConsumer;
import dev.cpqoms.blocks.inbox.Subscription;
import dev.cpqoms.blocks.loop.Pace;
import dev.cpqoms.blocks.loop.PollingLoop;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.blocks.security.TokenVerifier;
import dev.cpqoms.blocks.telemetry.Logging;
import dev.cpqoms.blocks.telemetry.Metrics;
import dev.cpqoms.quote.catalog.storage.BypassableCopies;
import dev.cpqoms.quote.catalog.storage.Copies;
import dev.cpqoms.quote.catalog.storage.RedisCopies;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process quote-service: serves, or with the argument {@code migrate} brings its schema up. */
public final class Main {
  private static final String PROCESS = "quote-service";
  private static final List<String> TOPICS = List.of("cpq.order.public.v1");
  private static final Pace DEADLINES = Pace.idle(Duration.ofSeconds(1));
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] args) {
    Settings settings = new Settings(System.getenv());
    Logging.start(PROCESS, settings);
    switch (args.length == 0 ? "serve" : args[0]) {
      case "serve" -> ProcessLifecycle.serve(PROCESS, process -> serve(settings, process));
      case "migrate" -> ProcessLifecycle.complete(PROCESS, () -> migrate(settings));
      default -> ProcessLifecycle.complete(PROCESS, () -> unknown(args[0]));
    }
  }

  private static void serve(Settings env, ProcessLifecycle process) {
    QuoteSettings settings = QuoteSettings.from(env);
    env.done();
    LOG.info("Settings: {}", env.effective());

    InstantSource clock = Clock.systemUTC();
    process.drainWithin(settings.http().drainGrace());
    Metrics metrics = process.add(new Metrics(PROCESS));
    HikariDataSource database = process.add(ConnectionPool.open(PROCESS, settings.database()));
    Copies copies =
        process.add(
            new BypassableCopies(
                new RedisCopies(settings.redis()), tenant -> settings.cacheBypass()));
    UnitOfWork unitOfWork = QuoteDatabase.unitOfWork(database, clock);
    QuoteService service = QuoteService.on(unitOfWork, copies);

    InboxConsumer inbox =
        new InboxConsumer(
            Subscription.of(PROCESS, TOPICS),
            service.handlers(),
            unitOfWork,
            settings.kafka(),
            metrics.registry());
    PollingLoop deadlines =
        new PollingLoop("deadlines", DEADLINES, stop -> service.deadlines().meetDue() > 0);
    Health health = health(database, inbox, deadlines);
    HttpApplication application =
        new HttpApplication(
            service.resources(),
            new TokenVerifier(settings.tokens(), clock),
            health,
            metrics,
            process.gate());
    process.add(GlassFishHost.start(settings.http(), application.config()));
    process.add(inbox.start());
    process.add(deadlines.start());
  }

  private static Health health(
      HikariDataSource database, InboxConsumer inbox, PollingLoop deadlines) {
    DatabaseReadiness readiness = new DatabaseReadiness(QuoteDatabase.MIGRATIONS, database);
    return new Health()
        .startup("database", readiness)
        .ready("database", readiness)
        .live("inbox", () -> HealthStatus.of(inbox.isAlive(), "reads " + TOPICS))
        .live("deadlines", () -> HealthStatus.of(deadlines.isAlive(), "meets deadlines"));
  }

  private static void migrate(Settings settings) {
    DatabaseSettings owner = QuoteSettings.owner(settings);
    settings.done();
    LOG.info("{} migrations applied", QuoteDatabase.MIGRATIONS.apply(owner));
  }

  private static void unknown(String task) {
    throw new IllegalArgumentException("unknown task " + task + "; known: serve, migrate");
  }
}
