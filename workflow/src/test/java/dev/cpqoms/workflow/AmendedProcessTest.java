package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.identity.IdSource;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An amendment on real servers: its event comes in, and the process of the order goes another way.
 */
final class AmendedProcessTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final UUID ORDER = IdSource.timeOrdered().next();
  private static final RunningWorkflow WORKFLOW = new RunningWorkflow(ORDER);

  private final List<String> done = new CopyOnWriteArrayList<>();
  private final AtomicBoolean held = new AtomicBoolean();

  @BeforeAll
  static void start() throws Exception {
    WORKFLOW.start();
  }

  @AfterAll
  static void stop() {
    WORKFLOW.close();
  }

  @Test
  void whatIsInTheAirIsBroughtToItsEndThenTheRestIsUndoneThenTheAmendedPlanGoesOn()
      throws Exception {
    try (JobWorker reserve = WORKFLOW.worker("RESERVE_INVENTORY", this::holdTheFirst);
        JobWorker open = WORKFLOW.worker("ANY_TASK", this::complete);
        JobWorker undo = WORKFLOW.worker("RELEASE_INVENTORY", this::complete)) {
      assertThat(List.of(reserve, open, undo)).allMatch(JobWorker::isOpen);
      WORKFLOW.send("cpq.order.public.v1", Events.orderSubmitted(ORDER));
      await().atMost(LIMIT).until(held::get);

      WORKFLOW.orders.amended();
      WORKFLOW.send(
          "cpq.order.public.v1", Events.order("OrderAmended", ORDER, Map.of("amendment", 1)));

      await().atMost(LIMIT).until(() -> WORKFLOW.orders.effects().contains("complete"));
    }
    assertThat(done).containsExactly("ANY_TASK", "RELEASE_INVENTORY", "RESERVE_INVENTORY");
    assertThat(WORKFLOW.orders.takesAmendments()).isTrue();
    assertThat(WORKFLOW.orders.effects())
        .containsExactly(
            "process-reference", "validate", "decompose", "start", "amend", "complete");
  }

  /** The first job is still at work when its order is amended; its task is not done by it. */
  private void holdTheFirst(JobClient client, ActivatedJob job) {
    if (!held.compareAndSet(false, true)) {
      complete(client, job);
    }
  }

  private void complete(JobClient client, ActivatedJob job) {
    done.add(job.getType().substring("fulfillment.".length()));
    client.newCompleteCommand(job).variables(Map.of("taskOutcome", "DONE")).send().join();
  }
}
