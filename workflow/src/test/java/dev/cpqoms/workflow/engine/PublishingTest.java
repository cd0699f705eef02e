package dev.cpqoms.workflow.engine;

import static dev.cpqoms.workflow.WorkflowDatabase.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.fixtures.servers.TestZeebe;
import dev.cpqoms.workflow.Events;
import dev.cpqoms.workflow.WorkflowDatabase;
import dev.cpqoms.workflow.incident.Projections;
import dev.cpqoms.workflow.message.ProcessMessages;
import dev.cpqoms.workflow.message.PublishedMessage;
import dev.cpqoms.workflow.message.ReportingTaskSettlement;
import dev.cpqoms.workflow.process.ProcessDeployment;
import dev.cpqoms.workflow.start.ProcessStart;
import dev.cpqoms.workflow.start.ProcessStarts;
import dev.cpqoms.workflow.start.StartingOrderFulfillment;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real PostgreSQL, real broker: what the engine is owed comes to it once. */
final class PublishingTest {
  private static final WorkflowDatabase DATABASE = new WorkflowDatabase();
  private static final Engine ENGINE = engine(TestZeebe.shared().address());
  private static final ProcessStarts STARTS = new ProcessStarts(IdSource.timeOrdered());
  private static final ProcessMessages MESSAGES = new ProcessMessages(IdSource.timeOrdered());
  private final UUID orderId = IdSource.timeOrdered().next();
  private final EventHandler starting =
      new StartingOrderFulfillment(STARTS, Duration.ofSeconds(30));

  @BeforeAll
  static void deploy() {
    new ProcessDeployment(ENGINE.client()).deploy();
  }

  @AfterAll
  static void close() {
    ENGINE.close();
    DATABASE.close();
  }

  @Test
  void aStartThatIsDeliveredTwiceStartsOneProcess() {
    receive(starting);
    publisher(ENGINE).publishDue();
    receive(starting);
    publisher(ENGINE).publishDue();

    assertThat(start().status()).isEqualTo("STARTED");
    assertThat(start().messageKey()).isNotNull();
    EngineProbe.assertOneProcess(ENGINE, orderId);
  }

  @Test
  void dyingBetweenPublishingAndRecordingStartsOneProcess() {
    receive(starting);
    var due = DATABASE.work().acrossTenants("test", tx -> ProcessStarts.QUEUE.due(tx, 100));
    var messages = new EngineMessages(ENGINE.client());
    due.forEach(start -> messages.publish(start).toCompletableFuture().join());
    assertThat(start().status()).isEqualTo("PENDING");

    publisher(ENGINE).publishDue();

    assertThat(start().status()).isEqualTo("STARTED");
    assertThat(start().messageKey()).as("the engine had it already").isNull();
    EngineProbe.assertOneProcess(ENGINE, orderId);
  }

  @Test
  void twoPublishersAtOnceStartOneProcess() {
    receive(starting);

    var one = CompletableFuture.supplyAsync(() -> publisher(ENGINE).publishDue());
    var other = CompletableFuture.supplyAsync(() -> publisher(ENGINE).publishDue());
    one.join();
    other.join();

    assertThat(start().status()).isEqualTo("STARTED");
    EngineProbe.assertOneProcess(ENGINE, orderId);
  }

  @Test
  void anEngineThatIsAwayIsWaitedForAndTheProcessStartsOnce() {
    try (StoppableZeebe broker = new StoppableZeebe();
        Engine engine = engine(broker.address())) {
      new ProcessDeployment(engine.client()).deploy();
      broker.kill();
      receive(starting);
      publisher(engine).publishDue();
      assertThat(start().status()).isEqualTo("PENDING");
      assertThat(start().lastError()).isNotBlank();

      broker.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                publisher(engine).publishDue();
                return start().status().equals("STARTED");
              });

      EngineProbe.assertOneProcess(engine, orderId);
    }
  }

  @Test
  void aStartWaitsUntilTheEngineHasItsProcess() {
    try (StoppableZeebe broker = new StoppableZeebe();
        Engine engine = engine(broker.address())) {
      receive(starting);
      publisher(engine).publishDue();
      assertThat(start().status()).isEqualTo("PENDING");
      assertThat(start().lastError()).startsWith("NOT_DEPLOYED");

      new ProcessDeployment(engine.client()).deploy();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                publisher(engine).publishDue();
                return start().status().equals("STARTED");
              });

      EngineProbe.assertOneProcess(engine, orderId);
    }
  }

  @Test
  void dyingBetweenPublishingAReleasedStartAndRecordingItStartsOneProcess() {
    receive(starting);
    new Projections(DATABASE)
        .change(
            "UPDATE process_start_request SET releases = 1 WHERE business_key = '" + orderId + "'");
    var due = DATABASE.work().acrossTenants("test", tx -> ProcessStarts.QUEUE.due(tx, 100));
    var messages = new EngineMessages(ENGINE.client());
    due.forEach(start -> messages.publish(start).toCompletableFuture().join());

    publisher(ENGINE).publishDue();

    assertThat(start().status()).isEqualTo("STARTED");
    EngineProbe.assertOneProcess(ENGINE, orderId);
  }

  @Test
  void aMessageIsShownWithTheTimeUntilWhichItCanBeHeard() {
    String taskId = IdSource.timeOrdered().next().toString();
    Map<String, String> data = Map.of("taskId", taskId, "settledBy", "CALLBACK");
    var event = Events.order("OrderTaskCompleted", orderId, data);
    run(new ReportingTaskSettlement(MESSAGES), event);
    run(new ReportingTaskSettlement(MESSAGES), event);

    publisher(ENGINE).publishDue();

    List<PublishedMessage> told =
        DATABASE.work().run(as("acme"), tx -> MESSAGES.ofCorrelationKey(tx, taskId));
    assertThat(told).hasSize(1);
    PublishedMessage message = told.getFirst();
    assertThat(message.outcome()).isEqualTo("PUBLISHED");
    assertThat(message.name()).isEqualTo("task-settled");
    assertThat(message.publishedAt()).isNotNull();
    assertThat(Duration.between(message.publishedAt(), message.expiresAt()))
        .isEqualTo(Duration.parse("PT1H"));
  }

  @Test
  void anotherTenantSeesNeitherStartsNorMessages() {
    receive(starting);

    List<ProcessStart> seen =
        DATABASE.work().run(as("globex"), tx -> STARTS.ofBusinessKey(tx, orderId.toString()));
    assertThat(seen).isEmpty();
  }

  @Test
  void pausesGrowAndEndAtFiveSeconds() {
    assertThat(EnginePublisher.pauseAfter(0)).isEqualTo(Duration.parse("PT0.2S"));
    assertThat(EnginePublisher.pauseAfter(3)).isEqualTo(Duration.parse("PT1.6S"));
    assertThat(EnginePublisher.pauseAfter(1000)).isEqualTo(Duration.parse("PT5S"));
  }

  /** The same fact under a new event id: the inbox cannot know it, the business key does. */
  private void receive(EventHandler handler) {
    run(handler, Events.orderSubmitted(orderId));
  }

  private static void run(EventHandler handler, EventEnvelope event) {
    DATABASE
        .work()
        .run(
            as("acme"),
            tx -> {
              handler.handle(tx, event);
              return true;
            });
  }

  private ProcessStart start() {
    var found = DATABASE.work().run(as("acme"), tx -> STARTS.ofBusinessKey(tx, orderId.toString()));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static EnginePublisher publisher(Engine engine) {
    return new EnginePublisher(
        DATABASE.work(),
        new EngineMessages(engine.client()),
        List.of(ProcessStarts.QUEUE, ProcessMessages.QUEUE));
  }

  private static Engine engine(String address) {
    return new Engine(new EngineSettings(URI.create(address), false));
  }
}
