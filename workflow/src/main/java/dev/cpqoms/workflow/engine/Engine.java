package dev.cpqoms.workflow.engine;

import dev.cpqoms.blocks.health.HealthStatus;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.ZeebeClientBuilder;
import java.time.Duration;

/**
 * The connection to the engine. It is opened without waiting: an engine that is away is not an
 * error.
 */
public final class Engine implements AutoCloseable {
  private static final int WORKER_THREADS = 8;
  private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);
  private static final Duration HEALTH_LIMIT = Duration.ofMillis(1_500);

  private final OpenPolls polls = new OpenPolls();
  private final ZeebeClient client;

  public Engine(EngineSettings settings) {
    ZeebeClientBuilder builder =
        ZeebeClient.newClientBuilder()
            .applyEnvironmentVariableOverrides(false)
            .withInterceptors(polls)
            .grpcAddress(settings.address())
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(REQUEST_LIMIT)
            .defaultJobTimeout(settings.jobTimeout())
            .numJobWorkerExecutionThreads(WORKER_THREADS);
    // The scheme of the address alone does not switch encryption off.
    client = settings.encrypted() ? builder.build() : builder.usePlaintext().build();
  }

  public ZeebeClient client() {
    return client;
  }

  /** Up when a broker with a healthy partition answers. */
  public HealthStatus health() {
    var topology = client.newTopologyRequest().requestTimeout(HEALTH_LIMIT).send().join();
    boolean healthy =
        topology.getBrokers().stream()
            .flatMap(broker -> broker.getPartitions().stream())
            .anyMatch(partition -> partition.isLeader());
    return HealthStatus.of(healthy, healthy ? "ok" : "no partition has a leader");
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
