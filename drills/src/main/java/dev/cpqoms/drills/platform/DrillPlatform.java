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
import dev.cpqoms.sandbox.platform.PortMap;
import dev.cpqoms.sandbox.platform.PortName;
import dev.cpqoms.sandbox.platform.Sandbox;
import dev.cpqoms.sandbox.platform.SandboxHome;
import dev.cpqoms.sandbox.platform.SandboxTokens;
import dev.cpqoms.sandbox.server.Login;
import dev.cpqoms.sandbox.server.Loopback;
import dev.cpqoms.sandbox.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Every process of the platform, on free ports, with a state folder that goes when it ends. */
public final class DrillPlatform implements AutoCloseable {

  /** Generous: a drill kills processes, and a busy machine starts them slowly. */
  public static final Duration PATIENCE = Duration.ofSeconds(120);

  private static final int LOWEST_PORT = 20_000;

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
    return start(checkout, state, Map.of());
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
            freePorts(),
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
    unchecked(() -> platform.kill(process));
  }

  /** Starts it again and returns when it is ready. */
  public void start(String process) {
    unchecked(() -> platform.start(process));
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
    unchecked(platform::down);
    unchecked(() -> sandbox.home().erase());
  }

  /**
   * Ports below the range that the system gives to clients: while a killed process is away, a
   * client that keeps trying could otherwise be given the very port, and connect to itself.
   */
  private static PortMap freePorts() {
    Map<PortName, Integer> numbers = new EnumMap<>(PortName.class);
    int port = LOWEST_PORT + (int) (ProcessHandle.current().pid() % 100) * 100;
    for (PortName name : PortName.values()) {
      while (!Loopback.isFree(port)) {
        port++;
      }
      numbers.put(name, port++);
    }
    return new PortMap(numbers);
  }

  private interface Act {
    void run() throws IOException;
  }

  private static void unchecked(Act act) {
    try {
      act.run();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
