package dev.cpqoms.fulfillment;

import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.http.HttpApplication;
import dev.cpqoms.blocks.http.host.GrizzlyHost;
import dev.cpqoms.blocks.loop.Pace;
import dev.cpqoms.blocks.loop.PollingLoop;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.blocks.security.ServiceToken;
import dev.cpqoms.blocks.security.TokenVerifier;
import dev.cpqoms.blocks.telemetry.Metrics;
import dev.cpqoms.fulfillment.connection.ConnectionResource;
import dev.cpqoms.fulfillment.connection.Connections;
import dev.cpqoms.fulfillment.delivery.DeliveryRound;
import dev.cpqoms.fulfillment.delivery.DeliveryRun;
import dev.cpqoms.fulfillment.delivery.HttpDeliveries;
import dev.cpqoms.fulfillment.engine.Engine;
import dev.cpqoms.fulfillment.jobs.FulfillmentWorkers;
import dev.cpqoms.fulfillment.jobs.JobThreads;
import dev.cpqoms.fulfillment.jobs.TaskRuns;
import dev.cpqoms.fulfillment.tasks.HttpTasks;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * The parts of the process in the order in which they start. They close in reverse: first no new
 * jobs, then the jobs in hand end, then the connections that they needed.
 */
record Worker(URI uri) {

  static Worker start(WorkerSettings settings, ProcessLifecycle lifecycle) {
    Metrics metrics = lifecycle.add(new Metrics("fulfillment-worker"));
    ServiceClient orderService =
        lifecycle.add(
            new ServiceClient(settings.orderService(), new ServiceToken(settings.serviceToken())));
    Reachability reachability = lifecycle.add(new Reachability(settings.orderService()));
    Partners partners = lifecycle.add(Partners.of(settings.partners(), metrics.registry()));
    Connections connections = new Connections(partners.byAdapter(), InstantSource.system());
    JobThreads threads = new JobThreads(settings.http().drainGrace());
    Engine engine = lifecycle.add(new Engine(settings.engine(), threads.executor()));
    Health health =
        new Health().ready("engine", engine::health).ready("order-service", reachability::check);
    GrizzlyHost host =
        lifecycle.add(
            GrizzlyHost.start(
                settings.http(),
                application(
                    settings, new ConnectionResource(connections), health, metrics, lifecycle)));
    lifecycle.add(checking(connections, settings.partners().checkEvery()));
    DeliveryRound deliveries =
        lifecycle.add(delivering(settings, orderService, partners, metrics.registry()));
    lifecycle.add(
        new PollingLoop("deliveries", Pace.idle(settings.deliveryPoll()), deliveries).start());
    lifecycle.add(threads);
    lifecycle.add(
        FulfillmentWorkers.open(
            new FulfillmentWorkers.Intake(
                engine, settings.engine().streaming(), metrics.registry()),
            new TaskRuns(
                new HttpTasks(orderService),
                partners.byAdapter(),
                settings.partners().dependencies(),
                settings.callbacks(),
                InstantSource.system())));
    return new Worker(host.uri());
  }

  private static DeliveryRound delivering(
      WorkerSettings settings,
      ServiceClient orderService,
      Partners partners,
      MeterRegistry meters) {
    return new DeliveryRound(
        new HttpDeliveries(orderService, "worker-" + UUID.randomUUID()),
        new DeliveryRun(
            new HttpTasks(orderService),
            partners.byAdapter(),
            settings.partners().dependencies(),
            settings.callbacks(),
            InstantSource.system()),
        meters);
  }

  private static PollingLoop checking(Connections connections, Duration every) {
    return new PollingLoop(
            "connections",
            Pace.idle(every),
            stop -> {
              connections.check();
              return false;
            })
        .start();
  }

  private static ResourceConfig application(
      WorkerSettings settings,
      ConnectionResource connections,
      Health health,
      Metrics metrics,
      ProcessLifecycle lifecycle) {
    return new HttpApplication(
            List.of(connections),
            new TokenVerifier(settings.tokens(), InstantSource.system()),
            health,
            metrics,
            lifecycle.gate())
        .config();
  }
}
