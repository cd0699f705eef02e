package dev.cpqoms.fulfillment.engine;

import dev.cpqoms.blocks.health.HealthStatus;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.ZeebeClientBuilder;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/** The connection to the engine; an engine that is away is waited for, not an error. */
public final class Engine implements AutoCloseable {

  private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);
  private static final Duration HEALTH_LIMIT = Duration.ofMillis(1_500);

  private final OpenPolls polls = new OpenPolls();
  private final ZeebeClient client;

  /**
   * @param jobs runs polls and jobs; its owner shuts it down
   */
  public Engine(EngineSettings settings, ScheduledExecutorService jobs) {
    ZeebeClientBuilder builder =
        ZeebeClient.newClientBuilder()
            .applyEnvironmentVariableOverrides(false)
            .withInterceptors(polls)
            .grpcAddress(settings.address())
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(REQUEST_LIMIT)
            .defaultJobTimeout(settings.jobTimeout())
            .jobWorkerExecutor(jobs, false);
    // The scheme of the address alone does not switch encryption off.
    this.client = settings.encrypted() ? builder.build() : builder.usePlaintext().build();
  }

  public ZeebeClient client() {
    return client;
  }

  /** Up when some partition has a leader, so that jobs can come. */
  public HealthStatus health() {
    boolean led =
        client.newTopologyRequest().requestTimeout(HEALTH_LIMIT).send().join().getBrokers().stream()
            .flatMap(broker -> broker.getPartitions().stream())
            .anyMatch(partition -> partition.isLeader());
    return HealthStatus.of(led, led ? "a partition has a leader" : "no partition has a leader");
  }

  /** Lets the engine give no more jobs to workers that are closed already. */
  public void endPolls() {
    polls.end();
  }

  @Override
  public void close() {
    client.close();
  }
}
