package dev.cpqoms.workflow.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.workflow.WorkflowDatabase;
import dev.cpqoms.workflow.incident.Incidents;
import dev.cpqoms.workflow.incident.Projections;
import dev.cpqoms.workflow.instance.ProcessInstances;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is delivered at least once is taken once. Every test is a partition of its own. */
final class TakingFactsTest {
  private static final WorkflowDatabase DATABASE = new WorkflowDatabase();
  private static final Projections ROWS = new Projections(DATABASE);
  private static final AtomicInteger PARTITIONS = new AtomicInteger();
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final int partition = PARTITIONS.incrementAndGet();
  private final long instance = partition * 1_000L;
  private final TakingFacts taking =
      new TakingFacts(
          DATABASE.work(), List.of(new ProcessInstances(), new Incidents(IdSource.timeOrdered())));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aBatchThatComesTwiceLeavesOneRow() {
    FactBatch batch = batch(9, started(1), key(2, "tenantId", "acme"), failed(3), incident(4));

    taking.take(batch);
    TakenFacts again = taking.take(batch);

    assertThat(again).isEqualTo(new TakenFacts(partition, 9));
    assertThat(incidents()).isEqualTo("1");
    assertThat(incident("version")).isEqualTo("1");
    assertThat(incident("job_type")).isEqualTo("order.validate");
  }

  @Test
  void ofABatchThatOverlapsOnlyTheRestIsNew() {
    taking.take(batch(4, started(1), key(2, "tenantId", "acme"), failed(3), incident(4)));

    taking.take(batch(6, failed(3), incident(4), resolved(5), completed(6)));

    assertThat(incident("state")).isEqualTo("RESOLVED");
    assertThat(incident("version")).isEqualTo("2");
    assertThat(ROWS.state(instance)).isEqualTo("COMPLETED");
    assertThat(
            ROWS.text("SELECT job_key FROM engine_job_failure WHERE job_key = " + (instance + 7)))
        .isNull();
  }

  @Test
  void oldNewsOfAResolvedIncidentDoesNotOpenItAgain() {
    taking.take(batch(5, started(1), incident(4), resolved(5)));

    taking.take(batch(4, started(1), incident(4)));

    assertThat(incident("state")).isEqualTo("RESOLVED");
  }

  @Test
  void twoDeliveriesAtOnceLeaveOneRow() {
    FactBatch batch = batch(4, started(1), key(2, "tenantId", "acme"), failed(3), incident(4));

    var one = CompletableFuture.supplyAsync(() -> taking.take(batch));
    var other = CompletableFuture.supplyAsync(() -> taking.take(batch));

    assertThat(one.join()).isEqualTo(other.join());
    assertThat(incident("version")).isEqualTo("1");
  }

  @Test
  void keysMayComeBeforeTheStartAndAfterTheIncident() {
    taking.take(batch(2, key(1, "orderId", "order-1"), started(2)));
    taking.take(batch(4, incident(4)));
    assertThat(incident("tenant_id")).as("nobody's until it is told").isNull();

    taking.take(batch(5, key(5, "tenantId", "acme")));

    assertThat(incident("tenant_id")).isEqualTo("acme");
    assertThat(incident("business_key")).isEqualTo("order-1");
    assertThat(
            ROWS.text(
                "SELECT process_version FROM process_instance WHERE process_instance_key = "
                    + instance))
        .isEqualTo("3");
  }

  @Test
  void whoseAProcessIsNeverChanges() {
    taking.take(batch(2, started(1), key(2, "tenantId", "acme")));

    taking.take(batch(3, key(3, "tenantId", "globex")));

    assertThat(
            ROWS.text(
                "SELECT tenant_id FROM process_instance WHERE process_instance_key = " + instance))
        .isEqualTo("acme");
  }

  @Test
  void anEngineThatBeganANewLogIsRefusedInsteadOfOverheard() {
    taking.take(batch(900, started(800)));
    EngineFact later =
        new EngineFact.ProcessStarted(
            3, NOON.plusSeconds(60), instance + 1, "order-fulfillment", 1);

    assertThatThrownBy(() -> taking.take(new FactBatch(partition, 3, List.of(later))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("position 900");
    assertThat(ROWS.state(instance + 1)).isNull();
  }

  @Test
  void signsOfLifeMoveThePositionAndEndTheSilence() {
    taking.take(batch(5, started(1)));

    assertThat(taking.take(batch(70)).position()).isEqualTo(70);
    assertThat(taking.take(batch(60)).position()).as("it never goes back").isEqualTo(70);
    assertThat(taking.silence(NOON)).isLessThan(Duration.ofMinutes(5));
  }

  @Test
  void aBatchOutOfOrderIsNoBatch() {
    List<EngineFact> mixedUp = List.of(started(2), completed(1));
    List<EngineFact> beyond = List.of(started(2));

    assertThatThrownBy(() -> new FactBatch(partition, 2, mixedUp)).isInstanceOf(InvalidField.class);
    assertThatThrownBy(() -> new FactBatch(partition, 1, beyond)).isInstanceOf(InvalidField.class);
  }

  private FactBatch batch(long through, EngineFact... facts) {
    return new FactBatch(partition, through, List.of(facts));
  }

  private EngineFact started(long position) {
    return new EngineFact.ProcessStarted(position, NOON, instance, "order-fulfillment", 3);
  }

  private EngineFact completed(long position) {
    return new EngineFact.ProcessCompleted(position, NOON, instance, "order-fulfillment", 3);
  }

  private EngineFact key(long position, String name, String value) {
    return new EngineFact.KeySet(position, NOON, instance, name, value);
  }

  private EngineFact failed(long position) {
    return new EngineFact.JobEndedBadly(position, NOON, instance, instance + 7, "order.validate");
  }

  private EngineFact incident(long position) {
    return new EngineFact.IncidentCreated(
        position,
        NOON,
        instance,
        instance + 8,
        "order-fulfillment",
        "validate-order",
        "JOB_NO_RETRIES",
        "no answer",
        instance + 7);
  }

  private EngineFact resolved(long position) {
    return new EngineFact.IncidentResolved(position, NOON, instance, instance + 8);
  }

  private String incidents() {
    return String.valueOf(
        ROWS.text("SELECT count(*) FROM engine_incident WHERE incident_key = " + (instance + 8)));
  }

  private @Nullable String incident(String column) {
    return ROWS.text(
        "SELECT " + column + " FROM engine_incident WHERE incident_key = " + (instance + 8));
  }
}
