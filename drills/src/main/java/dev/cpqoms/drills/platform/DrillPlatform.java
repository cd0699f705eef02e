package dev.cpqoms.drills.platform;

import dev.cpqoms.drills.snapshot.DatabaseAccess;
import dev.cpqoms.drills.snapshot.PlatformAddresses;
import dev.cpqoms.drills.snapshot.SnapshotReader;
import dev.cpqoms.sandbox.journey.ApiClient;
import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyListener;
import dev.cpqoms.sandbox.journey.People;
import dev.cpqoms.sandbox.journey.Stage;
import dev.cpqoms.sandbox.journey.Story;
import dev.cpqoms.sandbox.platform.Passwords;
import dev.cpqoms.sandbox.platform.Platform;
import dev.cpqoms.sandbox.platform.PlatformProcesses;
import dev.cpqoms.sandbox.platform.PortName;
import dev.cpqoms.sandbox.platform.Sandbox;
import dev.cpqoms.sandbox.platform.SandboxHome;
import dev.cpqoms.sandbox.platform.SandboxTokens;
import dev.cpqoms.sandbox.server.Login;
import dev.cpqoms.sandbox.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Every process of the platform, on free ports, with a state folder that goes when it ends. */
public final class DrillPlatform implements AutoCloseable {

  /** Generous: a drill kills processes, and a busy machine starts them slowly. */
  public static final Duration PATIENCE = Duration.ofSeconds(240);

  /** Drills kill workers and lose callbacks: the standard would be half a minute for each. */
  private static final Map<String, String> IMPATIENT =
      Map.of("CPQ_JOB_TIMEOUT", "PT10S", "CPQ_CALLBACK_TIMEOUT", "PT8S");

  private final Sandbox sandbox;
  private final Platform platform;
  private final SandboxTokens tokens;
  private final ApiClient quotes;
  private final ApiClient orders;

  private DrillPlatform(Sandbox sandbox, Map<String, String> environment) throws IOException {
    this.sandbox = sandbox;
    this.platform =
        new Platform(sandbox, new PlatformProcesses(sandbox, environment), new QuietProgress());
    this.tokens = SandboxTokens.of(sandbox);
    this.quotes = new ApiClient(sandbox.ports().http(PortName.QUOTE_SERVICE), PATIENCE);
    this.orders = new ApiClient(sandbox.ports().http(PortName.ORDER_SERVICE), PATIENCE);
  }

  /**
   * Starts everything and publishes the demo catalogs.
   *
   * @param checkout where the modules are built
   * @param state an empty folder
   */
  public static DrillPlatform start(Path checkout, Path state) throws IOException {
    return start(checkout, state, IMPATIENT);
  }

  /**
   * As {@link #start(Path, Path)}.
   *
   * @param environment what the processes are started with, for example {@code CPQ_OTEL=on}
   */
  public static DrillPlatform start(Path checkout, Path state, Map<String, String> environment)
      throws IOException {
    SandboxHome home = new SandboxHome(state.toAbsolutePath().normalize());
    Sandbox sandbox =
        new Sandbox(
            checkout.toAbsolutePath().normalize(),
            home,
            ServerFiles.located(),
            LowPorts.free(),
            Passwords.keptIn(home));
    DrillPlatform drill = new DrillPlatform(sandbox, environment);
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

  /** Ends it in order, with its drain. */
  public void stop(String process) {
    platform.stop(process);
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
    return metrics(PortName.FULFILLMENT_WORKER, "/metrics");
  }

  /** What the engine counts. */
  public MetricsPage engineMetrics() {
    return metrics(PortName.ZEEBE_MANAGEMENT, "/actuator/prometheus");
  }

  private MetricsPage metrics(PortName process, String path) {
    return new MetricsPage(sandbox.addresses().http(process).resolve(path));
  }

  public String kafkaBootstrap() {
    return sandbox.addresses().kafkaBootstrap();
  }

  public DatabaseAccess database(String service, String duty) {
    Login login = sandbox.passwords().login(service, duty);
    String url = sandbox.addresses().jdbcUrl(service);
    return new DatabaseAccess(service, url, login.user(), login.password());
  }

  public SnapshotReader evidence() {
    return new SnapshotReader(
        new PlatformAddresses(
            database("quote", "support"),
            database("order", "support"),
            database("workflow", "support"),
            kafkaBootstrap(),
            sandbox.addresses().redis(),
            sandbox.addresses().zeebe(),
            sandbox.addresses().http(PortName.EXTERNAL_SYSTEMS),
            sandbox.home().logs(),
            Story.TENANTS));
  }

  @Override
  public void close() {
    Unchecked.run(platform::down);
    Unchecked.run(this::keepLogs);
    Unchecked.run(() -> sandbox.home().erase());
  }

  /** What a drill did is told by the logs, when the state has gone long ago. */
  private void keepLogs() throws IOException {
    Path logs = sandbox.home().logs();
    if (Files.isDirectory(logs)) {
      Path root = sandbox.home().root();
      Files.move(logs, root.resolveSibling(root.getFileName() + "-logs"));
    }
  }
}
