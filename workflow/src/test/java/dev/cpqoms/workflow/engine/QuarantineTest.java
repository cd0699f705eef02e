package dev.cpqoms.workflow.engine;

import static dev.cpqoms.workflow.WorkflowDatabase.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.fixtures.servers.TestZeebe;
import dev.cpqoms.workflow.Events;
import dev.cpqoms.workflow.WorkflowDatabase;
import dev.cpqoms.workflow.incident.Projections;
import dev.cpqoms.workflow.message.ProcessMessages;
import dev.cpqoms.workflow.message.PublishedMessage;
import dev.cpqoms.workflow.message.ReportingTaskSettlement;
import dev.cpqoms.workflow.start.ProcessStarts;
import io.grpc.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the engine does not take: for ever, for long, or only because it is away. */
final class QuarantineTest {
  private static final WorkflowDatabase DATABASE = new WorkflowDatabase();
  private static final Projections ROWS = new Projections(DATABASE);
  private static final FakeGateway GATEWAY = new FakeGateway();
  private static final Engine ENGINE = engine(GATEWAY.address());
  private static final ProcessMessages MESSAGES = new ProcessMessages(IdSource.timeOrdered());
  private static final List<PublicationQueue> QUEUES =
      List.of(ProcessStarts.QUEUE, ProcessMessages.QUEUE);

  private final String taskId = owed();

  @AfterEach
  void nothingIsOwed() {
    ROWS.change("UPDATE published_message SET outcome = 'PUBLISHED', published_at = now()");
  }

  @AfterAll
  static void close() {
    ENGINE.close();
    GATEWAY.close();
    DATABASE.close();
  }

  @ParameterizedTest
  @CsvSource({"[1], INVALID_ARGUMENT", "no variables, MALFORMED"})
  void whatABrokerRefusesIsQuarantinedWithTheReasonAndHoldsUpNothing(
      String variables, String reason) {
    String other = owed();
    change("variables = '" + variables + "'");
    try (Engine real = engine(TestZeebe.shared().address())) {
      publish(real);
    }

    assertThat(message(taskId).outcome()).isEqualTo("REFUSED");
    assertThat(message(taskId).lastError()).startsWith(reason);
    assertThat(message(other).outcome()).isEqualTo("PUBLISHED");
    assertThat(quarantined()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"PERMISSION_DENIED", "INTERNAL", "UNKNOWN", "FAILED_PRECONDITION", "UNIMPLEMENTED"})
  void aLastingRefusalEndsInQuarantineAfterItsNumberAndItsTime(Status.Code code) {
    GATEWAY.refuses(code);
    publish(ENGINE);
    assertThat(message(taskId).outcome()).as("the first time").isEqualTo("PENDING");

    change("declined = 30, next_attempt_at = now()");
    publish(ENGINE);
    assertThat(message(taskId).outcome()).as("often, not for long").isEqualTo("PENDING");

    change("declined = 2, declined_since = now() - interval '1 hour', next_attempt_at = now()");
    publish(ENGINE);
    assertThat(message(taskId).outcome()).as("for long, not often").isEqualTo("PENDING");

    change("declined = 19, next_attempt_at = now()");
    publish(ENGINE);
    assertThat(message(taskId).outcome()).isEqualTo("REFUSED");
    assertThat(message(taskId).lastError()).startsWith(code.name());
    assertThat(message(taskId).attempts()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"UNAVAILABLE", "RESOURCE_EXHAUSTED", "DEADLINE_EXCEEDED"})
  void anEngineThatIsAwayIsNeverAReason(Status.Code code) {
    GATEWAY.refuses(code);
    change("declined = 500, declined_since = now() - interval '1 day', attempts = 9000");

    publish(ENGINE);
    assertThat(message(taskId).outcome()).isEqualTo("PENDING");

    GATEWAY.refuses(null);
    change("next_attempt_at = now()");
    publish(ENGINE);
    assertThat(message(taskId).outcome()).isEqualTo("PUBLISHED");
  }

  @Test
  void aReleaseOfAnOldVersionOrOfAnotherTenantReleasesNothing() {
    change("outcome = 'REFUSED', version = 7");
    var id = message(taskId).publishedMessageId();

    assertThat(release("acme", id, 6)).isFalse();
    assertThat(release("globex", id, 7)).isFalse();
    assertThat(release("acme", id, 7)).isTrue();
    assertThat(release("acme", id, 7)).as("twice").isFalse();
    assertThat(message(taskId).outcome()).isEqualTo("PENDING");
  }

  private static boolean release(String tenant, UUID id, long version) {
    Release release = new Release(version, "olga", "the cause is gone");
    return DATABASE.work().run(as(tenant), tx -> ProcessMessages.QUEUE.release(tx, id, release));
  }

  private static String owed() {
    String taskId = IdSource.timeOrdered().next().toString();
    var event =
        Events.order(
            "OrderTaskCompleted",
            IdSource.timeOrdered().next(),
            Map.of("taskId", taskId, "settledBy", "CALLBACK"));
    DATABASE
        .work()
        .run(
            as("acme"),
            tx -> {
              new ReportingTaskSettlement(MESSAGES).handle(tx, event);
              return true;
            });
    return taskId;
  }

  private void change(String assignments) {
    ROWS.change(
        "UPDATE published_message SET "
            + assignments
            + " WHERE correlation_key = '"
            + taskId
            + "'");
  }

  private static void publish(Engine engine) {
    int due =
        new EnginePublisher(DATABASE.work(), new EngineMessages(engine.client()), QUEUES)
            .publishDue();
    assertThat(due).isPositive();
  }

  private static PublishedMessage message(String key) {
    return DATABASE.work().run(as("acme"), tx -> MESSAGES.ofCorrelationKey(tx, key)).getFirst();
  }

  private static double quarantined() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    PublisherMetrics.bind(registry, DATABASE.work(), QUEUES);
    return registry
        .get("workflow.publications.quarantined")
        .tag("queue", "messages")
        .gauge()
        .value();
  }

  private static Engine engine(String address) {
    return new Engine(new EngineSettings(URI.create(address), false));
  }
}
