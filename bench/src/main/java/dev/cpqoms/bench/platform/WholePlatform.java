package dev.cpqoms.bench.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.sandbox.journey.ApiClient;
import dev.cpqoms.sandbox.journey.Journey;
import dev.cpqoms.sandbox.journey.JourneyStep;
import dev.cpqoms.sandbox.journey.People;
import dev.cpqoms.sandbox.journey.Stage;
import dev.cpqoms.sandbox.journey.Story;
import dev.cpqoms.sandbox.platform.Passwords;
import dev.cpqoms.sandbox.platform.Platform;
import dev.cpqoms.sandbox.platform.PlatformProcesses;
import dev.cpqoms.sandbox.platform.PortMap;
import dev.cpqoms.sandbox.platform.PortName;
import dev.cpqoms.sandbox.platform.Progress;
import dev.cpqoms.sandbox.platform.Sandbox;
import dev.cpqoms.sandbox.platform.SandboxHome;
import dev.cpqoms.sandbox.platform.SandboxTokens;
import dev.cpqoms.sandbox.server.Loopback;
import dev.cpqoms.sandbox.server.ServerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Every server and process of the platform on free ports, in a folder that goes away. */
public final class WholePlatform implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int BUYERS = 6;
  private static final String TENANT = Story.TENANTS.getFirst();

  private final Sandbox sandbox;
  private final Map<String, String> environment;
  private final SandboxTokens tokens;
  private final ApiClient quotes;
  private final ApiClient orders;

  private WholePlatform(Sandbox sandbox, Map<String, String> environment) throws IOException {
    this.sandbox = sandbox;
    this.environment = Map.copyOf(environment);
    this.tokens = SandboxTokens.of(sandbox);
    this.quotes = new ApiClient(sandbox.ports().http(PortName.QUOTE_SERVICE), PATIENCE);
    this.orders = new ApiClient(sandbox.ports().http(PortName.ORDER_SERVICE), PATIENCE);
  }

  /**
   * Starts everything and publishes the demo catalog.
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
    new Stage(platform.quotes, platform.people()).set(Story.of(TENANT));
    return platform;
  }

  /** Accepts so many quotes; their orders follow by themselves. */
  public void accept(int count) throws InterruptedException, ExecutionException {
    try (ExecutorService buyers = Executors.newFixedThreadPool(BUYERS)) {
      List<Future<?>> bought = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        bought.add(buyers.submit(this::buy));
      }
      for (Future<?> one : bought) {
        one.get();
      }
    }
  }

  private void buy() {
    Journey journey =
        new Journey(
            Story.of(TENANT),
            new Journey.Services(quotes, orders, people()),
            (step, took, outcome) -> {},
            PATIENCE);
    for (JourneyStep step : JourneyStep.values()) {
      if (step != JourneyStep.FULFILL) {
        journey.perform(step);
      }
    }
  }

  /** How many tasks each wave of a completed order had. */
  public List<Integer> waves() {
    String sales = people().salesToken();
    JsonNode order = orders.get("/v1/orders?state=COMPLETED&limit=1", sales).body();
    String id = order.path("items").path(0).path("orderId").asText();
    List<Integer> sizes = new ArrayList<>();
    orders
        .get("/v1/orders/" + id + "/plan", sales)
        .body()
        .path("waves")
        .forEach(wave -> sizes.add(wave.size()));
    return sizes;
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

  public OrderFigures figures() {
    return new OrderFigures(
        sandbox.addresses().jdbcUrl("order"),
        sandbox.passwords().login("order", "support"),
        TENANT);
  }

  public URI metricsOf(PortName process) {
    return sandbox.ports().http(process).resolve("/metrics");
  }

  public URI engine() {
    return sandbox.addresses().zeebe();
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
    quotes.close();
    orders.close();
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
