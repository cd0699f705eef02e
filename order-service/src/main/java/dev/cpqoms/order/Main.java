package dev.cpqoms.order;

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
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.InboxConsumer;
import dev.cpqoms.blocks.inbox.Subscription;
import dev.cpqoms.blocks.loop.Pace;
import dev.cpqoms.blocks.loop.PollingLoop;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.blocks.security.TokenVerifier;
import dev.cpqoms.blocks.telemetry.Logging;
import dev.cpqoms.blocks.telemetry.Metrics;
import dev.cpqoms.order.delivery.DeliveryBacklog;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process order-service: serves, or with the argument {@code migrate} brings its schema up. */
public final class Main {

  private static final String PROCESS = "order-service";
  private static final List<String> TOPICS = List.of("cpq.quote.public.v1");
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] args) {
    Settings settings = new Settings(System.getenv());
    if (args.length == 1 && args[0].equals("migrate")) {
      ProcessLifecycle.complete(PROCESS, () -> migrate(settings));
    } else {
      ProcessLifecycle.serve(PROCESS, lifecycle -> serve(settings, lifecycle));
    }
  }

  private static void migrate(Settings settings) {
    Logging.start(PROCESS, settings);
    DatabaseSettings owner = OrderSettings.owner(settings);
    settings.done();
    LOG.info("{} migrations applied", OrderDatabase.MIGRATIONS.apply(owner));
  }

  private static void serve(Settings env, ProcessLifecycle lifecycle) {
    Logging.start(PROCESS, env);
    OrderSettings settings = OrderSettings.from(env);
    env.done();
    LOG.info("Settings: {}", env.effective());

    InstantSource clock = Clock.systemUTC();
    IdSource ids = IdSource.timeOrdered();
    lifecycle.drainWithin(settings.http().drainGrace());
    Metrics metrics = lifecycle.add(new Metrics(PROCESS));
    HikariDataSource database = lifecycle.add(ConnectionPool.open(PROCESS, settings.database()));
    UnitOfWork unitOfWork = OrderDatabase.unitOfWork(database, clock);
    OrderService service =
        OrderService.on(unitOfWork, settings.callbackSecret(), settings.patience(), ids);

    Subscription quotes = Subscription.of(PROCESS, TOPICS);
    InboxConsumer inbox =
        new InboxConsumer(
            quotes, service.handlers(), unitOfWork, settings.kafka(), metrics.registry());
    DatabaseReadiness atMigration = new DatabaseReadiness(OrderDatabase.MIGRATIONS, database);
    Health health =
        new Health()
            .startup("database", atMigration)
            .ready("database", atMigration)
            .live("inbox", () -> HealthStatus.of(inbox.isAlive(), "reads " + TOPICS));
    HttpApplication application =
        new HttpApplication(
            service.resources(),
            new TokenVerifier(settings.tokens(), clock),
            health,
            metrics,
            lifecycle.gate());
    lifecycle.add(GlassFishHost.start(settings.http(), application.config()));
    lifecycle.add(inbox.start());
    DeliveryBacklog.bind(metrics.registry(), service.deliveries());
    service.suspension().bind(metrics.registry());
    service.lookouts(settings.patience()).forEach(lookout -> lifecycle.add(looking(lookout)));
  }

  /** A database that is away now is asked again at the next look. */
  private static PollingLoop looking(Lookout lookout) {
    return new PollingLoop(
            lookout.name(), Pace.idle(lookout.every()), stop -> lookout.look().getAsInt() > 0)
        .start();
  }
}
