package dev.cpqoms.workflow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.fixtures.servers.TestZeebe;
import dev.cpqoms.workflow.engine.Engine;
import dev.cpqoms.workflow.engine.EngineSettings;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers on a real broker: what the engine is told, and how often it asks again. */
final class JobWorkersTest {
  private static final String ID = "p" + UUID.randomUUID().toString().replace("-", "");
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private final Engine engine = engine(Duration.ofSeconds(30));
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aJobWhoseDependencyIsAwayComesBackAndCompletes(boolean streaming) throws Exception {
    String type = "away-" + streaming + "-" + ID;
    IntFunction<JobOutcome> work =
        run -> {
          if (run <= 2) {
            throw new DependencyUnavailable("away");
          }
          return new JobOutcome.Done(Map.of("answer", 42));
        };
    try (JobWorkers workers = workers(type, streaming, work)) {
      assertThat(workers).isNotNull();
      Map<String, Object> result = runProcess(type);

      assertThat(result).containsEntry("answer", 42);
      assertThat(runs).hasValue(3);
      await().until(() -> count(type, "completed") == 1 && count(type, "failed") == 2);
    }
  }

  /** More than once is not waited for: each time takes as long as people are given to let it go. */
  @Test
  void aJobThatPeopleHoldComesBackAsItWas() throws Exception {
    String type = "held-" + ID;
    IntFunction<JobOutcome> work =
        run -> {
          if (run == 1) {
            throw new JobHeld("the tenant is suspended");
          }
          return JobOutcome.done();
        };
    try (JobWorkers workers = workers(type, true, work)) {
      assertThat(workers).isNotNull();
      runProcess(type);

      assertThat(runs).hasValue(2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true})
  void aFaultIsTriedAgainAndCounted(boolean streaming) throws Exception {
    String type = "fault-" + ID;
    IntFunction<JobOutcome> work =
        run -> {
          if (run == 1) {
            throw new IllegalStateException("a fault");
          }
          return JobOutcome.done();
        };
    try (JobWorkers workers = workers(type, streaming, work)) {
      assertThat(workers).isNotNull();
      runProcess(type);

      assertThat(runs).hasValue(2);
      await().until(() -> count(type, "failed") == 1);
    }
  }

  @Test
  void aJobThatWaitsLongerThanItsTimeoutComesAgainAfterItsWaitAndNotBefore() throws Exception {
    String type = "long-" + ID;
    Duration wait = Duration.ofSeconds(6);
    List<Long> begun = new CopyOnWriteArrayList<>();
    IntFunction<JobOutcome> work =
        run -> {
          begun.add(System.nanoTime());
          return failingFirst(run);
        };
    try (Engine impatient = engine(Duration.ofSeconds(2));
        JobWorkers workers = workers(impatient, type, true, work)) {
      assertThat(workers).isNotNull();
      runProcess(type, wait);
    }
    assertThat(begun).hasSize(2);
    assertThat(Duration.ofNanos(begun.get(1) - begun.get(0))).isGreaterThanOrEqualTo(wait);
  }

  @Test
  void aJobThatWaitsIsGivenToTheNextWorkerWhenThisOneCloses() throws Exception {
    String type = "left-" + ID;
    JobWorkers leaving = workers(type, true, JobWorkersTest::failingFirst);
    var result = CompletableFuture.supplyAsync(() -> runProcess(type, Duration.ofMinutes(2)));
    await().atMost(LIMIT).until(() -> runs.get() == 1);

    leaving.close();
    assertThat(count(type, "failed")).as("the engine has it back").isEqualTo(1);

    try (JobWorkers next = workers(type, true, JobWorkersTest::failingFirst)) {
      assertThat(next).isNotNull();
      assertThat(result.get(15, TimeUnit.SECONDS)).containsEntry("tenantId", "acme");
    }
    assertThat(runs).hasValue(2);
  }

  private static JobOutcome failingFirst(int run) {
    if (run == 1) {
      throw new IllegalStateException("a fault");
    }
    return JobOutcome.done();
  }

  @Test
  void closingWaitsForTheJobAtWorkAndTheProcessGoesOn() throws Exception {
    String type = "closing-" + ID;
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    IntFunction<JobOutcome> work =
        run -> {
          begun.countDown();
          awaitUninterruptibly(mayEnd);
          return JobOutcome.done();
        };
    JobWorkers workers = workers(type, true, work);
    var result = CompletableFuture.supplyAsync(() -> runProcess(type));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

    var closing = CompletableFuture.runAsync(() -> close(workers));
    await()
        .during(Duration.ofMillis(500))
        .atMost(Duration.ofSeconds(30))
        .until(() -> !closing.isDone());
    mayEnd.countDown();

    closing.get(20, TimeUnit.SECONDS);
    assertThat(result.get(20, TimeUnit.SECONDS)).containsEntry("tenantId", "acme");
    assertThat(runs).hasValue(1);
  }

  private static void close(JobWorkers workers) {
    try {
      workers.close();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Engine engine(Duration jobTimeout) {
    return new Engine(
        new EngineSettings(URI.create(TestZeebe.shared().address()), true, jobTimeout));
  }

  private JobWorkers workers(String type, boolean streaming, IntFunction<JobOutcome> work) {
    return workers(engine, type, streaming, work);
  }

  private JobWorkers workers(
      Engine engine, String type, boolean streaming, IntFunction<JobOutcome> work) {
    JobWork counted =
        new JobWork() {
          @Override
          public String type() {
            return type;
          }

          @Override
          public Set<String> variables() {
            return Set.of();
          }

          @Override
          public JobOutcome perform(JobCall call) {
            assertThat(call.tenant().value()).isEqualTo("acme");
            return work.apply(runs.incrementAndGet());
          }
        };
    return new JobWorkers(engine, streaming, new JobMetrics(registry), List.of(counted));
  }

  private Map<String, Object> runProcess(String type) {
    return runProcess(type, Duration.ofMillis(100));
  }

  private Map<String, Object> runProcess(String type, Duration backoff) {
    var model =
        Bpmn.createExecutableProcess(type)
            .startEvent()
            .serviceTask(
                "work",
                task ->
                    task.zeebeJobType(type)
                        .zeebeJobRetries("10")
                        .zeebeTaskHeader("retryBackoff", backoff.toString())
                        .zeebeTaskHeader("retryBackoffMax", "PT2M"))
            .endEvent()
            .done();
    engine.client().newDeployResourceCommand().addProcessModel(model, type + ".bpmn").send().join();
    return engine
        .client()
        .newCreateInstanceCommand()
        .bpmnProcessId(type)
        .latestVersion()
        .variables(Map.of("tenantId", "acme", "correlationId", "c", "traceparent", ""))
        .withResult()
        .requestTimeout(Duration.ofSeconds(30))
        .send()
        .join()
        .getVariablesAsMap();
  }

  private double count(String type, String outcome) {
    var counter =
        registry.find("workflow.jobs").tag("type", type).tag("outcome", outcome).counter();
    return counter == null ? 0 : counter.count();
  }
}
