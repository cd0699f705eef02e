package dev.cpqoms.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.security.ServiceToken;
import dev.cpqoms.workflow.engine.Engine;
import dev.cpqoms.workflow.job.JobMetrics;
import dev.cpqoms.workflow.job.JobWorkers;
import dev.cpqoms.workflow.order.FakeOrderService;
import dev.cpqoms.workflow.order.OrderJobs;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A running order keeps the version that it started with, and today's workers serve it. */
final class ReleasedVersionTest {
  private final UUID order = IdSource.timeOrdered().next();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "1.1.0"})
  void anOrderThatStartedOnAnEarlierReleaseCompletesWithTodaysWorkers(String release)
      throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "a-token");
    String released = "released/" + release + "/";
    try (ProcessRun run =
            new ProcessRun(
                released + "order-fulfillment.bpmn", released + "fulfillment-task.bpmn");
        FakeOrderService orders = new FakeOrderService(order);
        ServiceClient client = new ServiceClient(orders.uri(), new ServiceToken(token))) {
      new OneOrder(run, order.toString()).submit();
      // The instance is there, and its first job is given back for those who come later.
      run.fail(run.job("order.register-process"), 10, Duration.ZERO);
      run.deployToday();

      try (Engine engine = run.connect();
          JobWorkers workers =
              new JobWorkers(
                  engine, false, new JobMetrics(new SimpleMeterRegistry()), OrderJobs.of(client))) {
        assertThat(workers).isNotNull();
        run.complete(run.job("fulfillment.RESERVE_INVENTORY"), Map.of("taskOutcome", "DONE"));
        run.assertEnded("order-fulfilled", "order-fulfillment");
      }

      assertThat(run.completedIn(1, "order-fulfilled")).isEqualTo(1);
      assertThat(orders.takesAmendments()).isFalse();
      assertThat(orders.effects())
          .containsExactly("process-reference", "validate", "decompose", "start", "complete");
    }
  }
}
