package dev.cpqoms.bench.platform;

import dev.cpqoms.sandbox.journey.ApiClient;
import dev.cpqoms.sandbox.journey.People;
import dev.cpqoms.sandbox.journey.Story;
import dev.cpqoms.sandbox.platform.Passwords;
import dev.cpqoms.sandbox.platform.Platform;
import dev.cpqoms.sandbox.platform.PlatformProcesses;
import dev.cpqoms.sandbox.platform.PortMap;
import dev.cpqoms.sandbox.platform.PortName;
import dev.cpqoms.sandbox.platform.Progress;
import dev.cpqoms.sandbox.platform.RunRegistry;
import dev.cpqoms.sandbox.platform.Sandbox;
import dev.cpqoms.sandbox.platform.SandboxHome;
import dev.cpqoms.sandbox.platform.SandboxTokens;
import dev.cpqoms.sandbox.platform.Step;
import dev.cpqoms.sandbox.server.Loopback;
import dev.cpqoms.sandbox.server.ServerFiles;
import io.camunda.zeebe.client.ZeebeClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every server and process of the platform on free ports, in a folder that goes away. */
public final class WholePlatform implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String TENANT = Story.TENANTS.getFirst();

  private final Sandbox sandbox;
  private final Map<String, String> environment;
  private final SandboxTokens tokens;
  private final ApiClient orders;
  private final OrderFigures figures;

  private WholePlatform(Sandbox sandbox, Map<String, String> environment) throws IOException {
    this.sandbox = sandbox;
    this.environment = Map.copyOf(environment);
    this.tokens = SandboxTokens.of(sandbox);
    this.orders = new ApiClient(sandbox.ports().http(PortName.ORDER_SERVICE), PATIENCE);
    this.figures =
        new OrderFigures(
            sandbox.addresses().jdbcUrl("order"),
            sandbox.passwords().login("order", "support"),
            TENANT);
  }

  /**
   * Starts everything.
   *
   * @param environment what the processes are started with
   */
  public static WholePlatform start(Path checkout, Map<String, String> environment)
      throws IOException {
    Path state = checkout.resolve(".sandbox/bench/whole-" + ProcessHandle.current().pid());
    SandboxHome home = new SandboxHome(state.toAbsolutePath().normalize());
    Sandbox sandbox =
        new Sandbox(checkout, home, ServerFiles.located(), freePorts(), Passwords.keptIn(home));
    WholePlatform platform = new WholePlatform(sandbox, environment);
    Runtime.getRuntime().addShutdownHook(new Thread(platform::down, "bench-platform-down"));
    platform.control(Map.of()).up();
    return platform;
  }

  /** Where orders come from; the whole platform stands behind it. */
  public OrderDesk desk() {
    return new OrderDesk(orders, people());
  }

  public void stop(String process) throws IOException {
    control(Map.of()).stop(process);
  }

  public void start(String process) throws IOException {
    start(process, Map.of());
  }

  /** Starts it with settings of this time only. */
  public void start(String process, Map<String, String> settings) throws IOException {
    control(settings).start(process);
  }

  /** It keeps what it has: nothing of it is served meanwhile. */
  public void freeze(String process) throws IOException {
    control(Map.of()).freeze(process);
  }

  public void thaw(String process) throws IOException {
    control(Map.of()).thaw(process);
  }

  /** What runs now, with this JVM. */
  public RunningProcesses running() {
    RunRegistry runs = new RunRegistry(sandbox.home());
    Map<String, Long> pids = new LinkedHashMap<>();
    for (Step step : new PlatformProcesses(sandbox, environment).steps()) {
      runs.running(step.name()).ifPresent(run -> pids.put(run.process(), run.pid()));
    }
    pids.put("bench", ProcessHandle.current().pid());
    return new RunningProcesses(pids);
  }

  public OrderFigures figures() {
    return figures;
  }

  public URI metricsOf(PortName process) {
    return sandbox.ports().http(process).resolve("/metrics");
  }

  /** A client of its engine. */
  public ZeebeClient engineClient() {
    return ZeebeClient.newClientBuilder()
        .grpcAddress(sandbox.addresses().zeebe())
        .usePlaintext()
        .build();
  }

  private People people() {
    return new People(TENANT, tokens::issue);
  }

  private Platform control(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(settings);
    return new Platform(sandbox, new PlatformProcesses(sandbox, all), new Silent());
  }

  private static PortMap freePorts() {
    Map<PortName, Integer> numbers = new EnumMap<>(PortName.class);
    for (PortName name : PortName.values()) {
      int port = Loopback.freePort();
      while (numbers.containsValue(port)) {
        port = Loopback.freePort();
      }
      numbers.put(name, port);
    }
    return new PortMap(numbers);
  }

  private void down() {
    try {
      control(Map.of()).down();
      sandbox.home().erase();
      Files.deleteIfExists(sandbox.home().lock());
      Files.deleteIfExists(sandbox.home().root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    orders.close();
    figures.close();
    down();
  }

  /** Only figures are printed. */
  private static final class Silent implements Progress {
    @Override
    public void done(String step, Duration took, String detail) {}

    @Override
    public void waiting(Collection<String> steps) {}
  }
}
