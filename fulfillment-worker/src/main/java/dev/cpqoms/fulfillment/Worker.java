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
import dev.cpqoms.fulfillment.engine.Engines;
import dev.cpqoms.fulfillment.jobs.FulfillmentWorkers;
import dev.cpqoms.fulfillment.jobs.JobThreads;
import dev.cpqoms.fulfillment.jobs.TaskRuns;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.DependencyTable;
import dev.cpqoms.fulfillment.tasks.HttpTasks;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * The parts of the process in the order in which they start. They close in reverse: first no new
 * jobs, then the jobs in hand end, then the connections that they needed.
 */
record Worker(URI uri) {

  /** The partners whose calls order-service queues. */
  private static final Set<Adapter> WITH_A_QUEUE = Set.of(Adapter.BILLING, Adapter.NOTIFICATION);

  static Worker start(WorkerSettings settings, ProcessLifecycle lifecycle) {
    Metrics metrics = lifecycle.add(new Metrics("fulfillment-worker"));
    ServiceClient orderService =
        lifecycle.add(
            new ServiceClient(settings.orderService(), new ServiceToken(settings.serviceToken())));
    Reachability reachability = lifecycle.add(new Reachability(settings.orderService()));
    Partners partners = lifecycle.add(Partners.of(settings.partners(), metrics.registry()));
    Connections connections = new Connections(partners.byAdapter(), InstantSource.system());
    DependencyTable dependencies = settings.partners().dependencies();
    JobThreads threads = new JobThreads(dependencies, settings.http().drainGrace());
    Engines engines = lifecycle.add(new Engines(settings.engine(), threads::of));
    Health health =
        new Health().ready("engine", engines::health).ready("order-service", reachability::check);
    GrizzlyHost host =
        lifecycle.add(
            GrizzlyHost.start(
                settings.http(),
                application(
                    settings, new ConnectionResource(connections), health, metrics, lifecycle)));
    lifecycle.add(checking(connections, settings.partners().checkEvery()));
    deliver(settings, orderService, partners, lifecycle, metrics.registry());
    lifecycle.add(threads);
    lifecycle.add(
        FulfillmentWorkers.open(
            new FulfillmentWorkers.Intake(
                engines,
                settings.engine().streaming(),
                settings.engine().jobTimeout(),
                metrics.registry()),
            new TaskRuns(
                new HttpTasks(orderService),
                partners.byAdapter(),
                dependencies,
                settings.callbacks(),
                InstantSource.system())));
    return new Worker(host.uri());
  }

  private static void deliver(
      WorkerSettings settings,
      ServiceClient orderService,
      Partners partners,
      ProcessLifecycle lifecycle,
      MeterRegistry meters) {
    DependencyTable dependencies = settings.partners().dependencies();
    DeliveryRun run =
        new DeliveryRun(
            new HttpTasks(orderService),
            partners.byAdapter(),
            dependencies,
            settings.callbacks(),
            InstantSource.system());
    var deliveries = new HttpDeliveries(orderService, "worker-" + UUID.randomUUID());
    for (Adapter adapter : WITH_A_QUEUE) {
      DeliveryRound round =
          lifecycle.add(new DeliveryRound(dependencies.of(adapter), deliveries, run, meters));
      String name = "deliveries-" + adapter.word();
      lifecycle.add(new PollingLoop(name, Pace.idle(settings.deliveryPoll()), round).start());
    }
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
