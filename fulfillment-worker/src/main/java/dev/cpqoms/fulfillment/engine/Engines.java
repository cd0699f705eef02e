package dev.cpqoms.fulfillment.engine;

import dev.cpqoms.blocks.health.HealthStatus;
import dev.cpqoms.fulfillment.partner.Adapter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/**
 * A connection to the engine for each partner: a client of the engine runs all its jobs on the same
 * threads, and one slow partner would take them from the others.
 */
public final class Engines implements AutoCloseable {

  private final Map<Adapter, Engine> byAdapter = new EnumMap<>(Adapter.class);

  /**
   * @param threads run polls and jobs; their owner shuts them down
   */
  public Engines(EngineSettings settings, Function<Adapter, ScheduledExecutorService> threads) {
    for (Adapter adapter : Adapter.values()) {
      byAdapter.put(adapter, new Engine(settings, threads.apply(adapter)));
    }
  }

  public Engine of(Adapter adapter) {
    return Objects.requireNonNull(byAdapter.get(adapter), adapter.word());
  }

  /** As one of them sees it: they all talk to the same. */
  public HealthStatus health() {
    return of(Adapter.INVENTORY).health();
  }

  /** Lets the engine give no more jobs to workers that are closed already. */
  public void endPolls() {
    byAdapter.values().forEach(Engine::endPolls);
  }

  @Override
  public void close() {
    byAdapter.values().forEach(Engine::close);
  }
}
