package dev.cpqoms.drills.platform;

import dev.cpqoms.drills.snapshot.DatabaseAccess;
import dev.cpqoms.drills.snapshot.SnapshotReader;
import dev.cpqoms.sandbox.journey.ApiClient;
import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyListener;
import dev.cpqoms.sandbox.journey.People;
import dev.cpqoms.sandbox.journey.Stage;
import dev.cpqoms.sandbox.journey.Story;
import dev.cpqoms.sandbox.platform.Platform;
import dev.cpqoms.sandbox.platform.PortName;
import dev.cpqoms.sandbox.platform.Sandbox;
import dev.cpqoms.sandbox.platform.SandboxTokens;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Every process of the platform, on free ports, with a state folder that goes when it ends. */
public final class DrillPlatform implements AutoCloseable {

  /** Generous: a drill kills processes, and a busy machine starts them slowly. */
  public static final Duration PATIENCE = Duration.ofSeconds(240);

  private final Sandbox sandbox;
  private final Services services;
  private final Platform platform;
  private final SandboxTokens tokens;
  private final ApiClient quotes;
  private final ApiClient orders;
  private final ApiClient worker;
  private final SnapshotReader evidence;

  private DrillPlatform(Sandbox sandbox, Map<String, String> environment) throws IOException {
    this.sandbox = sandbox;
    this.services = new Services(sandbox, environment);
    this.platform = services.platform();
    this.tokens = SandboxTokens.of(sandbox);
    this.quotes = new ApiClient(sandbox.ports().http(PortName.QUOTE_SERVICE), PATIENCE);
    this.orders = new ApiClient(sandbox.ports().http(PortName.ORDER_SERVICE), PATIENCE);
    this.worker = new ApiClient(sandbox.ports().http(PortName.FULFILLMENT_WORKER), PATIENCE);
    this.evidence = new SnapshotReader(Places.of(sandbox));
  }

  /**
   * Starts everything and publishes the demo catalogs.
   *
   * @param checkout where the modules are built
   * @param state an empty folder
   */
  public static DrillPlatform start(Path checkout, Path state) throws IOException {
    return start(checkout, state, Services.IMPATIENT);
  }

  /**
   * As {@link #start(Path, Path)}.
   *
   * @param environment what the processes are started with
   */
  public static DrillPlatform start(Path checkout, Path state, Map<String, String> environment)
      throws IOException {
    DrillPlatform drill = new DrillPlatform(Places.sandbox(checkout, state), environment);
    Runtime.getRuntime().addShutdownHook(new Thread(drill::close, "drill-platform-down"));
    drill.platform.up();
    for (String tenant : Story.TENANTS) {
      new Stage(drill.quotes, drill.people(tenant)).set(Story.of(tenant));
    }
    return drill;
  }

  public Journey journey(String tenant, JourneyListener listener) {
    return new Journey(
        Story.of(tenant), new Journey.Services(quotes, orders, people(tenant)), listener, PATIENCE);
  }

  public People people(String tenant) {
    return new People(tenant, tokens::issue);
  }

  public ApiClient quotes() {
    return quotes;
  }

  public ApiClient orders() {
    return orders;
  }

  /** What workflow shows to people. */
  public ApiClient workflow() {
    return new ApiClient(sandbox.ports().http(PortName.WORKFLOW), PATIENCE);
  }

  /** Somebody who takes jobs from the engine and can do nothing with them. */
  public BrokenWorker brokenWorker() {
    return new BrokenWorker(sandbox.addresses().zeebe());
  }

  /** What fulfillment-worker shows to people. */
  public ApiClient worker() {
    return worker;
  }

  /** Kills a process or server without notice. */
  public void kill(String process) {
    Unchecked.run(() -> platform.kill(process));
  }

  /** Starts it again and returns when it is ready. */
  public void start(String process) {
    Unchecked.run(() -> platform.start(process));
  }

  /** Freezes it: its connections stay open, and nothing answers. */
  public void freeze(String process) {
    Unchecked.run(() -> platform.freeze(process));
  }

  /** Lets a frozen one go on. */
  public void thaw(String process) {
    Unchecked.run(() -> platform.thaw(process));
  }

  /** Everything runs again, and partners behave: whatever a drill has left. */
  public void mend() {
    Unchecked.run(platform::thawAll);
    Unchecked.run(platform::up);
    partners().clear();
  }

  /** Ends it in order, with its drain. */
  public void stop(String process) {
    platform.stop(process);
  }

  /** The services run with more in their environment until the work is done. */
  public void with(Map<String, String> more, Runnable work) {
    try {
      Unchecked.run(services.with(more)::restart);
      work.run();
    } finally {
      Unchecked.run(services::restart);
    }
  }

  public PartnerFaults partners() {
    return new PartnerFaults(sandbox.ports().http(PortName.EXTERNAL_SYSTEMS));
  }

  /** As {@link #journey}, with every request of it in one trace. */
  public Journey journeyWithin(String traceparent, String tenant, JourneyListener listener) {
    Journey.Services services =
        new Journey.Services(
            quotes.within(traceparent), orders.within(traceparent), people(tenant));
    return new Journey(Story.of(tenant), services, listener, PATIENCE);
  }

  /** Where partners report, for those who pretend to be one. */
  public CallbackDoor callbackDoor() {
    return new CallbackDoor(
        sandbox.addresses().http(PortName.ORDER_SERVICE), sandbox.passwords().callbackSecret());
  }

  /** What the fulfillment worker counts. */
  public MetricsPage workerMetrics() {
    return Places.metrics(sandbox, PortName.FULFILLMENT_WORKER, "/metrics");
  }

  /** What order-service counts. */
  public MetricsPage orderMetrics() {
    return Places.metrics(sandbox, PortName.ORDER_SERVICE, "/metrics");
  }

  /** What the engine counts. */
  public MetricsPage engineMetrics() {
    return Places.metrics(sandbox, PortName.ZEEBE_MANAGEMENT, "/actuator/prometheus");
  }

  public DatabaseAccess database(String service, String duty) {
    return Places.database(sandbox, service, duty);
  }

  public SnapshotReader evidence() {
    return evidence;
  }

  @Override
  public void close() {
    Unchecked.run(platform::down);
    Unchecked.run(() -> Places.keepLogs(sandbox));
    Unchecked.run(() -> sandbox.home().erase());
  }
}
