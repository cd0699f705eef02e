package dev.cpqoms.workflow;

import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.http.HttpApplication;
import dev.cpqoms.blocks.http.host.GrizzlyHost;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.blocks.inbox.InboxConsumer;
import dev.cpqoms.blocks.inbox.Subscription;
import dev.cpqoms.blocks.loop.Pace;
import dev.cpqoms.blocks.loop.PollingLoop;
import dev.cpqoms.blocks.operational.OperationalTables;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.blocks.security.ServiceToken;
import dev.cpqoms.blocks.security.TokenVerifier;
import dev.cpqoms.blocks.telemetry.Metrics;
import dev.cpqoms.workflow.approval.ApprovalJobs;
import dev.cpqoms.workflow.engine.Engine;
import dev.cpqoms.workflow.engine.EngineIncidents;
import dev.cpqoms.workflow.engine.EngineMessages;
import dev.cpqoms.workflow.engine.EnginePublisher;
import dev.cpqoms.workflow.engine.PublicationQueue;
import dev.cpqoms.workflow.engine.PublisherMetrics;
import dev.cpqoms.workflow.fact.EngineFactsResource;
import dev.cpqoms.workflow.fact.EngineLogsResource;
import dev.cpqoms.workflow.fact.FactMetrics;
import dev.cpqoms.workflow.fact.TakingFacts;
import dev.cpqoms.workflow.incident.IncidentFeature;
import dev.cpqoms.workflow.incident.IncidentMetrics;
import dev.cpqoms.workflow.incident.Incidents;
import dev.cpqoms.workflow.instance.ProcessInstances;
import dev.cpqoms.workflow.instance.ProcessInstancesResource;
import dev.cpqoms.workflow.instance.ReadingProcesses;
import dev.cpqoms.workflow.job.JobMetrics;
import dev.cpqoms.workflow.job.JobWork;
import dev.cpqoms.workflow.job.JobWorkers;
import dev.cpqoms.workflow.message.MessagesResource;
import dev.cpqoms.workflow.message.ProcessMessages;
import dev.cpqoms.workflow.message.PublishedMessageMapper;
import dev.cpqoms.workflow.message.ReportingAmendment;
import dev.cpqoms.workflow.message.ReportingApprovalDecision;
import dev.cpqoms.workflow.message.ReportingCancellation;
import dev.cpqoms.workflow.message.ReportingFalloutResolution;
import dev.cpqoms.workflow.message.ReportingTaskSettlement;
import dev.cpqoms.workflow.order.ExpectedJobs;
import dev.cpqoms.workflow.order.ExpectedStarts;
import dev.cpqoms.workflow.order.OrderJobs;
import dev.cpqoms.workflow.owed.EngineMessageFeature;
import dev.cpqoms.workflow.start.LostStarts;
import dev.cpqoms.workflow.start.ProcessStartMapper;
import dev.cpqoms.workflow.start.ProcessStarts;
import dev.cpqoms.workflow.start.ProcessStartsResource;
import dev.cpqoms.workflow.start.StartingOrderFulfillment;
import dev.cpqoms.workflow.start.StartingQuoteApproval;
import dev.cpqoms.workflow.start.WatchingStarts;
import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The parts of the serving process, in the order in which they start. */
final class WorkflowProcess {
  private static final List<String> TOPICS = List.of("cpq.quote.public.v1", "cpq.order.public.v1");
  private static final Pace PUBLISHING = Pace.idle(Duration.ofMillis(50));

  private static final Pace WATCHING = Pace.idle(Duration.ofSeconds(2));

  private final WorkflowSettings settings;
  private final ProcessStarts starts = new ProcessStarts(IdSource.timeOrdered());
  private final ProcessMessages messages = new ProcessMessages(IdSource.timeOrdered());
  private final Incidents incidents = new Incidents(IdSource.timeOrdered());

  WorkflowProcess(WorkflowSettings settings) {
    this.settings = settings;
  }

  GrizzlyHost start(ProcessLifecycle process) {
    process.drainWithin(settings.http().drainGrace());
    Metrics metrics = process.add(new Metrics(Main.PROCESS));
    var database = process.add(ConnectionPool.open(Main.PROCESS, settings.database()));
    UnitOfWork work = new UnitOfWork(database, mappers(), InstantSource.system());
    Engine engine = process.add(new Engine(settings.engine()));

    publisher(process, work, engine, metrics);
    ServiceClient orders = jobs(process, engine, metrics);
    TakingFacts facts = facts(work, metrics);
    watching(process, new WatchingStarts(work, facts, settings.waiting().startSeen()), metrics);
    var feature = new IncidentFeature(work, incidents, IdSource.timeOrdered());
    process.add(feature.telling(new EngineIncidents(engine.client())).start());
    process.add(feature.tellingOrders(orders).start());
    InboxConsumer inbox =
        process.add(
            new InboxConsumer(
                    Subscription.of(Main.PROCESS, TOPICS),
                    handlers(),
                    work,
                    settings.kafka(),
                    metrics.registry())
                .start());

    var resources =
        List.<Object>of(
            new ProcessStartsResource(work, starts),
            new MessagesResource(work, messages),
            new EngineFactsResource(facts),
            EngineLogsResource.of(work, IdSource.timeOrdered()),
            new ProcessInstancesResource(new ReadingProcesses(work)),
            feature.resource(new ExpectedJobs(orders)),
            EngineMessageFeature.resource(
                work, new ExpectedStarts(orders), IdSource.timeOrdered()));
    var tokens = new TokenVerifier(settings.tokens(), InstantSource.system());
    var health = Readiness.of(new Health(), database, inbox, engine);
    var application = new HttpApplication(resources, tokens, health, metrics, process.gate());
    return process.add(GrizzlyHost.start(settings.http(), application.config()));
  }

  private void publisher(
      ProcessLifecycle process, UnitOfWork work, Engine engine, Metrics metrics) {
    List<PublicationQueue> queues = List.of(ProcessStarts.QUEUE, ProcessMessages.QUEUE);
    PublisherMetrics.bind(metrics.registry(), work, queues);
    var publisher = new EnginePublisher(work, new EngineMessages(engine.client()), queues);
    process.add(
        new PollingLoop("engine-publisher", PUBLISHING, stop -> publisher.publishDue() > 0)
            .start());
  }

  private TakingFacts facts(UnitOfWork work, Metrics metrics) {
    var facts = new TakingFacts(work, List.of(new ProcessInstances(), incidents, new LostStarts()));
    FactMetrics.bind(metrics.registry(), facts, work.now());
    IncidentMetrics.bind(metrics.registry(), work);
    return facts;
  }

  private static void watching(ProcessLifecycle process, WatchingStarts watch, Metrics metrics) {
    Gauge.builder("workflow.starts.without.instance", watch::withoutInstance)
        .register(metrics.registry());
    process.add(new PollingLoop("start-watch", WATCHING, stop -> watch.watch() > 0).start());
  }

  /** Answers the client of order-service, which others ask as well. */
  private ServiceClient jobs(ProcessLifecycle process, Engine engine, Metrics metrics) {
    var token = new ServiceToken(settings.services().tokenFile());
    var quotes = process.add(new ServiceClient(settings.services().quote(), token));
    var orders = process.add(new ServiceClient(settings.services().order(), token));
    List<JobWork> works =
        Stream.concat(OrderJobs.of(orders).stream(), ApprovalJobs.of(quotes).stream()).toList();
    var counted = new JobMetrics(metrics.registry());
    process.add(new JobWorkers(engine, settings.engine().streaming(), counted, works));
    return orders;
  }

  private List<EventHandler> handlers() {
    return List.of(
        new StartingOrderFulfillment(starts, settings.waiting().callback()),
        new StartingQuoteApproval(starts, settings.waiting().approval()),
        new ReportingTaskSettlement(messages),
        new ReportingFalloutResolution(messages),
        new ReportingAmendment(messages),
        new ReportingCancellation(messages),
        new ReportingApprovalDecision(messages, starts));
  }

  private static List<Class<?>> mappers() {
    List<Class<?>> mappers = new ArrayList<>(Incidents.MAPPERS);
    mappers.addAll(
        List.of(
            ProcessStartMapper.class,
            PublishedMessageMapper.class,
            TakingFacts.MAPPER,
            ProcessInstances.MAPPER,
            EngineMessageFeature.MAPPER));
    return OperationalTables.mappersAnd(mappers);
  }
}
