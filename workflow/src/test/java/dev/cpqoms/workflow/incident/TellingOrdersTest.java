package dev.cpqoms.workflow.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.security.ServiceToken;
import dev.cpqoms.workflow.WorkflowDatabase;
import dev.cpqoms.workflow.fact.EngineFact;
import dev.cpqoms.workflow.fact.FactBatch;
import dev.cpqoms.workflow.fact.TakingFacts;
import dev.cpqoms.workflow.instance.ProcessInstances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What order-service is told of processes that stand still. Every test is a partition of its own.
 */
final class TellingOrdersTest {
  private static final WorkflowDatabase DATABASE = new WorkflowDatabase();
  private static final Projections ROWS = new Projections(DATABASE);
  private static final AtomicInteger PARTITIONS = new AtomicInteger();
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final int partition = PARTITIONS.incrementAndGet();
  private final long instance = partition * 1_000L;
  private final String order = UUID.randomUUID().toString();
  private final CaseDoor door = new CaseDoor();
  private final TakingFacts taking =
      new TakingFacts(
          DATABASE.work(), List.of(new ProcessInstances(), new Incidents(IdSource.timeOrdered())));
  private @Nullable ServiceClient client;
  private @Nullable TellingOrders telling;

  @BeforeEach
  void anOrderService(@TempDir Path folder) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "a-token");
    client = new ServiceClient(door.uri(), new ServiceToken(token));
    telling = new TellingOrders(DATABASE.work(), client);
  }

  @AfterEach
  void end() {
    Objects.requireNonNull(client).close();
    door.close();
    ROWS.change("UPDATE engine_incident SET told_case = 'RESOLVED'");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aProcessThatStandsStillIsToldWithEverythingThatIsKnown() {
    standsStill("order-fulfillment", "acme");

    tell();

    CaseDoor.News told = door.of(order).getFirst();
    assertThat(told.path())
        .isEqualTo("/internal/v1/tenants/acme/orders/" + order + "/process-incidents");
    assertThat(told.body().path("incidentKey").textValue()).isEqualTo("" + (instance + 8));
    assertThat(told.body().path("incidentId").textValue()).isEqualTo(incident("incident_id"));
    assertThat(told.body().path("processInstanceKey").textValue()).isEqualTo("" + instance);
    assertThat(told.body().path("elementId").textValue()).isEqualTo("decompose");
    assertThat(told.body().path("jobType").textValue()).isEqualTo("order.decompose");
    assertThat(told.body().path("errorType").textValue()).isEqualTo("JOB_NO_RETRIES");
    assertThat(told.body().path("message").textValue()).isNotBlank();
    assertThat(told.body().path("openedAt").textValue()).isEqualTo(NOON.toString());
    assertThat(told.isOver()).isFalse();
    tell();
    assertThat(door.of(order)).as("it is told once").hasSize(1);
  }

  @Test
  void theProcessOfATaskNamesItsTask() {
    String task = UUID.randomUUID().toString();
    taking.take(batch(1, new EngineFact.KeySet(1, NOON, instance, "taskId", task)));
    take("fulfillment-task", "acme", 2);

    tell();

    assertThat(door.of(order).getFirst().body().path("taskId").textValue()).isEqualTo(task);
  }

  @Test
  void whatIsOverIsToldWithThePersonWhoDecidedIt() {
    standsStill("order-fulfillment", "acme");
    tell();
    ROWS.change(
        "UPDATE engine_incident SET state = 'RESOLVING', decided_by = 'otto', decided_at = now(),"
            + " reason = 'rolled forward', next_attempt_at = now() WHERE incident_key = "
            + (instance + 8));
    tell();
    assertThat(door.of(order)).as("a decision is not yet the engine's word").hasSize(1);

    taking.take(batch(9, new EngineFact.IncidentResolved(9, NOON, instance, instance + 8)));
    tell();
    tell();

    assertThat(door.of(order)).hasSize(2);
    CaseDoor.News over = door.of(order).getLast();
    assertThat(over.body().at("/resolved/by").textValue()).isEqualTo("otto");
    assertThat(over.body().at("/resolved/reason").textValue()).isEqualTo("rolled forward");
    assertThat(over.key()).isNotEqualTo(door.of(order).getFirst().key());
  }

  @Test
  void whatIsOverBeforeItCouldBeToldIsToldOnce() {
    standsStill("order-fulfillment", "acme");
    taking.take(batch(9, new EngineFact.IncidentResolved(9, NOON, instance, instance + 8)));

    tell();
    tell();

    assertThat(door.of(order)).hasSize(1);
    assertThat(door.of(order).getFirst().isOver()).isTrue();
    assertThat(door.of(order).getFirst().body().at("/resolved/by").isMissingNode()).isTrue();
  }

  @Test
  void whatOrderServiceDoesNotTakeIsToldAgainUnderTheSameKey() {
    standsStill("order-fulfillment", "acme");
    door.thenAnswers(503).thenAnswers(404).thenAnswers(500);

    for (int refusal = 1; refusal <= 3; refusal++) {
      tell();
      assertThat(incident("tell_case_attempts")).isEqualTo("" + refusal);
      assertThat(incident("(tell_case_at > now())::text")).isEqualTo("true");
      tell();
      assertThat(door.of(order)).as("not before its time").hasSize(refusal);
      timePasses();
    }
    tell();

    assertThat(door.of(order)).hasSize(4);
    assertThat(door.of(order).stream().map(CaseDoor.News::key).distinct()).hasSize(1);
    assertThat(door.of(order).stream().map(CaseDoor.News::body).distinct()).hasSize(1);
    assertThat(incident("told_case")).isEqualTo("OPEN");
  }

  @Test
  void anOrderServiceThatIsAwayIsToldWhenItIsBack() {
    standsStill("order-fulfillment", "acme");
    door.close();

    tell();

    assertThat(incident("told_case")).isNull();
    assertThat(incident("tell_case_attempts")).isEqualTo("1");
  }

  @Test
  void dyingBetweenTellingAndRecordingTellsTheSameAgain() {
    standsStill("order-fulfillment", "acme");
    tell();
    ROWS.change(
        "UPDATE engine_incident SET told_case = NULL WHERE incident_key = " + (instance + 8));

    tell();

    assertThat(door.of(order)).hasSize(2);
    assertThat(door.of(order).getLast()).isEqualTo(door.of(order).getFirst());
  }

  @Test
  void ofTwoProcessesThatTellAtOnceBothSayTheSame() {
    standsStill("order-fulfillment", "acme");
    var one = CompletableFuture.runAsync(this::tell);
    var other = CompletableFuture.runAsync(this::tell);
    one.join();
    other.join();

    assertThat(door.of(order).stream().distinct()).hasSize(1);
    assertThat(incident("told_case")).isEqualTo("OPEN");
  }

  @Test
  void nothingIsToldOfApprovalsAndOfProcessesOfNobodyUntilTheyAreSomebodys() {
    standsStill("quote-approval", "acme");
    tell();
    assertThat(door.of(order)).isEmpty();
    assertThat(ROWS.text("SELECT count(*) FROM engine_incident WHERE told_case IS NULL"))
        .isEqualTo("1");
  }

  @Test
  void anIncidentWhoseTenantComesLateIsToldThen() {
    take("order-fulfillment", null, 1);
    tell();
    assertThat(door.of(order)).isEmpty();

    taking.take(batch(9, new EngineFact.KeySet(9, NOON, instance, "tenantId", "acme")));
    tell();

    assertThat(door.of(order)).hasSize(1);
  }

  private void standsStill(String processId, String tenant) {
    take(processId, tenant, 1);
  }

  private void take(String processId, @Nullable String tenant, long from) {
    taking.take(
        batch(
            from + 1,
            new EngineFact.ProcessStarted(from, NOON, instance, processId, 1),
            new EngineFact.KeySet(from + 1, NOON, instance, "orderId", order)));
    if (tenant != null) {
      taking.take(
          batch(from + 2, new EngineFact.KeySet(from + 2, NOON, instance, "tenantId", tenant)));
    }
    taking.take(
        batch(
            from + 4,
            new EngineFact.JobEndedBadly(from + 3, NOON, instance, instance + 7, "order.decompose"),
            new EngineFact.IncidentCreated(
                from + 4,
                NOON,
                instance,
                instance + 8,
                processId,
                "decompose",
                "JOB_NO_RETRIES",
                "",
                instance + 7)));
  }

  private FactBatch batch(long through, EngineFact... facts) {
    return new FactBatch(partition, through, List.of(facts));
  }

  private void tell() {
    // Whether anything was due is the loop's affair.
    var unused = Objects.requireNonNull(telling).tellDue();
  }

  private void timePasses() {
    ROWS.change(
        "UPDATE engine_incident SET tell_case_at = now() WHERE incident_key = " + (instance + 8));
  }

  private @Nullable String incident(String column) {
    return ROWS.text(
        "SELECT " + column + " FROM engine_incident WHERE incident_key = " + (instance + 8));
  }
}
