package dev.cpqoms.sandbox.platform;

import static dev.cpqoms.sandbox.platform.Preparations.PROCESS_DEFINITIONS;
import static dev.cpqoms.sandbox.platform.Preparations.TOPICS;
import static dev.cpqoms.sandbox.platform.Preparations.migrationOf;

import dev.cpqoms.sandbox.platform.PlatformProcess.Tier;
import dev.cpqoms.sandbox.process.ClassArchive;
import dev.cpqoms.sandbox.process.ClassArchive.Use;
import dev.cpqoms.sandbox.server.Compilers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table of what runs: per process its jar, memory, port, settings and what must be there
 * before.
 */
public final class PlatformProcesses implements ProcessTable {

  /** For drills and benchmarks that want the worker otherwise than the sandbox starts it. */
  private static final String[] HANDED_TO_THE_WORKER = {
    "CPQ_JOB_TIMEOUT",
    "CPQ_PARTNER_CHECK_EVERY",
    "CPQ_PARTNER_SETTLE",
    "CPQ_DELIVERY_LEASE",
    "CPQ_ZEEBE_STREAMING",
    "CPQ_ORDER_SERVICE_URL",
    "CPQ_INVENTORY_URL",
    "CPQ_INVENTORY_PER_SECOND",
    "CPQ_INVENTORY_TIMEOUT",
    "CPQ_NOTIFICATION_TIMEOUT"
  };

  private final Sandbox sandbox;
  private final Map<String, String> environment;
  private final List<String> agentOptions;

  public PlatformProcesses(Sandbox sandbox, Map<String, String> environment) {
    this.sandbox = sandbox;
    this.environment = Map.copyOf(environment);
    this.agentOptions = JavaOptions.agent(sandbox.servers(), environment);
  }

  /** Servers, then what prepares them, then the services. */
  @Override
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>(new Servers(sandbox, Compilers.of(environment)).all());
    steps.addAll(new Preparations(sandbox).all());
    steps.addAll(services());
    return steps;
  }

  private List<PlatformProcess> services() {
    return List.of(
        externalSystems(),
        quoteService(),
        orderService(),
        workflow(),
        outboxPublisher(),
        fulfillmentWorker());
  }

  private PlatformProcess externalSystems() {
    Path ledger = sandbox.home().data("external-systems").resolve("ledger.jsonl");
    ServiceSettings settings =
        ServiceSettings.listeningOn(sandbox, PortName.EXTERNAL_SYSTEMS)
            .with("CPQ_LEDGER_FILE", ledger.toString())
            .callbackSecret()
            .partnerApiKey();
    return process(Tier.SERVICE, "external-systems", 128, PortName.EXTERNAL_SYSTEMS, settings);
  }

  private PlatformProcess quoteService() {
    ServiceSettings settings =
        ServiceSettings.listeningOn(sandbox, PortName.QUOTE_SERVICE)
            .tokens()
            .database("quote", "app")
            .kafka()
            .onlyInstance()
            .redis();
    return process(
        Tier.SERVICE,
        "quote-service",
        320,
        PortName.QUOTE_SERVICE,
        settings,
        migrationOf("quote"),
        TOPICS,
        "redis");
  }

  private PlatformProcess orderService() {
    ServiceSettings settings =
        ServiceSettings.listeningOn(sandbox, PortName.ORDER_SERVICE)
            .tokens()
            .database("order", "app")
            .kafka()
            .onlyInstance()
            .callbackSecret()
            .handedOn(environment, "CPQ_DELIVERY_LEASE");
    return process(
        Tier.SERVICE,
        "order-service",
        320,
        PortName.ORDER_SERVICE,
        settings,
        migrationOf("order"),
        TOPICS);
  }

  private PlatformProcess workflow() {
    ServiceSettings settings =
        ServiceSettings.listeningOn(sandbox, PortName.WORKFLOW)
            .tokens()
            .database("workflow", "app")
            .kafka()
            .onlyInstance()
            .zeebe()
            .service("CPQ_QUOTE_SERVICE_URL", PortName.QUOTE_SERVICE, "")
            .service("CPQ_ORDER_SERVICE_URL", PortName.ORDER_SERVICE, "")
            .handedOn(environment, "CPQ_CALLBACK_TIMEOUT", "CPQ_JOB_TIMEOUT")
            .ownToken("workflow");
    return process(
        Tier.DRIVER,
        "workflow",
        224,
        PortName.WORKFLOW,
        settings,
        migrationOf("workflow"),
        TOPICS,
        PROCESS_DEFINITIONS);
  }

  private PlatformProcess outboxPublisher() {
    ServiceSettings settings =
        ServiceSettings.listeningOn(sandbox, PortName.OUTBOX_PUBLISHER)
            .tokens()
            .kafka()
            .outboxOf("quote", "CPQ_OUTBOX_QUOTE")
            .outboxOf("order", "CPQ_OUTBOX_ORDER");
    return process(
        Tier.DRIVER,
        "outbox-publisher",
        192,
        PortName.OUTBOX_PUBLISHER,
        settings,
        migrationOf("quote"),
        migrationOf("order"),
        TOPICS);
  }

  private PlatformProcess fulfillmentWorker() {
    ServiceSettings settings =
        ServiceSettings.listeningOn(sandbox, PortName.FULFILLMENT_WORKER)
            .tokens()
            .zeebe()
            .service("CPQ_ORDER_SERVICE_URL", PortName.ORDER_SERVICE, "")
            .service("CPQ_CALLBACK_URL", PortName.ORDER_SERVICE, "")
            .service("CPQ_INVENTORY_URL", PortName.EXTERNAL_SYSTEMS, "/inventory")
            .service("CPQ_PROVISIONING_URL", PortName.EXTERNAL_SYSTEMS, "/provisioning")
            .service("CPQ_BILLING_URL", PortName.EXTERNAL_SYSTEMS, "/billing")
            .service("CPQ_NOTIFICATION_URL", PortName.EXTERNAL_SYSTEMS, "/notification")
            .partnerApiKey()
            .handedOn(environment, HANDED_TO_THE_WORKER)
            .ownToken("fulfillment-worker");
    return process(
        Tier.DRIVER, "fulfillment-worker", 192, PortName.FULFILLMENT_WORKER, settings, "zeebe");
  }

  private PlatformProcess process(
      Tier tier,
      String name,
      int megabytes,
      PortName port,
      ServiceSettings settings,
      String... after) {
    // An agent changes classes while they are loaded, so there is no archive beside it.
    ClassArchive archive = sandbox.archive(name);
    ServiceProgram program =
        new ServiceProgram(
            sandbox.jar(name),
            sandbox.home().data(name),
            Stream.concat(JavaOptions.small(megabytes, environment).stream(), agentOptions.stream())
                .toList(),
            agentOptions.isEmpty() ? archive : archive.with(Use.NONE),
            settings.values(),
            sandbox.ports().http(port));
    return new PlatformProcess(program, tier, List.of(port), List.of(after));
  }
}
