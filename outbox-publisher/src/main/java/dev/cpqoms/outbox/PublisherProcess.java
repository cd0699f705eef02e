package dev.cpqoms.outbox;

import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.http.HttpApplication;
import dev.cpqoms.blocks.http.host.GrizzlyHost;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.blocks.security.TokenVerifier;
import dev.cpqoms.blocks.telemetry.Metrics;
import dev.cpqoms.outbox.leased.LeasedOutbox;
import dev.cpqoms.outbox.relay.KafkaProbe;
import dev.cpqoms.outbox.relay.Relay;
import java.time.InstantSource;
import java.util.List;

/** The parts of the serving process, in the order in which they start. */
final class PublisherProcess {

  private final PublisherSettings settings;

  PublisherProcess(PublisherSettings settings) {
    this.settings = settings;
  }

  GrizzlyHost start(ProcessLifecycle process) {
    process.drainWithin(settings.http().drainGrace());
    Metrics metrics = process.add(new Metrics(Main.PROCESS));
    KafkaProbe kafka = process.add(new KafkaProbe(settings.kafka()));
    Relay quotes = relay(process, "quote", settings.quote(), metrics);
    Relay orders = relay(process, "order", settings.order(), metrics);
    Health health =
        new Health()
            .ready("outbox-quote", quotes::canClaim)
            .ready("outbox-order", orders::canClaim)
            .ready("kafka", kafka::check);
    TokenVerifier tokens = new TokenVerifier(settings.tokens(), InstantSource.system());
    var application = new HttpApplication(List.of(), tokens, health, metrics, process.gate());
    return process.add(GrizzlyHost.start(settings.http(), application.config()));
  }

  private Relay relay(
      ProcessLifecycle process, String name, DatabaseSettings database, Metrics metrics) {
    var connections = process.add(ConnectionPool.open("relay-" + name, database));
    LeasedOutbox outbox = LeasedOutbox.open(name, connections, settings.relay().lease());
    return process.add(
        new Relay(outbox, settings.kafka(), settings.relay(), metrics.registry()).start());
  }
}
