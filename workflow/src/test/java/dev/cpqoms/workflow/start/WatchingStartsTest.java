package dev.cpqoms.workflow.start;

import static dev.cpqoms.workflow.WorkflowDatabase.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.workflow.Events;
import dev.cpqoms.workflow.WorkflowDatabase;
import dev.cpqoms.workflow.fact.EngineFact;
import dev.cpqoms.workflow.fact.FactBatch;
import dev.cpqoms.workflow.fact.TakingFacts;
import dev.cpqoms.workflow.incident.Projections;
import dev.cpqoms.workflow.instance.ProcessInstances;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A start that the engine has taken, and what it tells of it or does not. */
final class WatchingStartsTest {
  private static final long INSTANCE = 2251799813685300L;
  private final WorkflowDatabase database = new WorkflowDatabase();
  private final Projections rows = new Projections(database);
  private final TakingFacts facts =
      new TakingFacts(database.work(), List.of(new ProcessInstances()));
  private final WatchingStarts watching =
      new WatchingStarts(database.work(), facts, Duration.ofMinutes(1));
  private final UUID orderId = IdSource.timeOrdered().next();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aStartOfWhichNoProcessWasToldInTimeIsFoundOnce() {
    taken("2 minutes");
    tellNothing();

    assertThat(watching.watch()).isEqualTo(1);
    assertThat(watching.watch()).as("again").isZero();
    assertThat(watching.withoutInstance()).isEqualTo(1);
    assertThat(state()).isEqualTo("WITHOUT_INSTANCE");
  }

  @Test
  void aStartHasItsTime() {
    taken("30 seconds");
    tellNothing();

    assertThat(watching.watch()).isZero();
    assertThat(state()).isEqualTo("DELIVERED");
  }

  @Test
  void anEngineThatSaysNothingProvesNothing() {
    taken("2 minutes");
    assertThat(watching.watch()).as("it has never said anything").isZero();

    tell(new EngineFact.ProcessStarted(1, minutesAgo(10), 7, "other", 1));
    assertThat(watching.watch()).as("it has told of what was before only").isZero();
  }

  @Test
  void aProcessThatIsToldOfLateIsNotMissingAnyLonger() {
    taken("2 minutes");
    tellNothing();
    watching.watch();

    tell(
        new EngineFact.ProcessStarted(2, minutesAgo(1), INSTANCE, "order-fulfillment", 1),
        new EngineFact.KeySet(3, minutesAgo(1), INSTANCE, "tenantId", "acme"),
        new EngineFact.KeySet(4, minutesAgo(1), INSTANCE, "orderId", orderId.toString()));

    assertThat(watching.watch()).isZero();
    assertThat(watching.withoutInstance()).isZero();
    assertThat(state()).isEqualTo("DELIVERED");
    assertThat(start("instance_key")).isEqualTo(Long.toString(INSTANCE));
  }

  @Test
  void aProcessOfAnotherTenantOrOfAnotherKindDoesNotCount() {
    taken("2 minutes");
    tell(
        new EngineFact.ProcessStarted(2, minutesAgo(1), INSTANCE, "order-fulfillment", 1),
        new EngineFact.KeySet(3, minutesAgo(1), INSTANCE, "tenantId", "globex"),
        new EngineFact.KeySet(4, minutesAgo(1), INSTANCE, "orderId", orderId.toString()),
        new EngineFact.ProcessStarted(5, minutesAgo(1), INSTANCE + 1, "fulfillment-task", 1),
        new EngineFact.KeySet(6, minutesAgo(1), INSTANCE + 1, "tenantId", "acme"),
        new EngineFact.KeySet(7, minutesAgo(1), INSTANCE + 1, "orderId", orderId.toString()));
    tellNothing();

    assertThat(watching.watch()).isEqualTo(1);
  }

  /** As the publisher leaves it behind. */
  private void taken(String ago) {
    database
        .work()
        .run(
            as("acme"),
            tx -> {
              new StartingOrderFulfillment(
                      new ProcessStarts(IdSource.timeOrdered()), Duration.ofSeconds(30))
                  .handle(tx, Events.orderSubmitted(orderId));
              return true;
            });
    rows.change(
        "UPDATE process_start_request SET status = 'STARTED', started_at = now() - interval '"
            + ago
            + "'");
  }

  private void tellNothing() {
    tell();
  }

  private void tell(EngineFact... told) {
    facts.take(new FactBatch(1, told.length == 0 ? 1 : 9, List.of(told)));
  }

  private Instant minutesAgo(int minutes) {
    return database.work().now().minus(Duration.ofMinutes(minutes));
  }

  private String state() {
    return String.valueOf(rows.text("acme", "SELECT state FROM engine_message"));
  }

  private String start(String column) {
    return String.valueOf(rows.text("SELECT " + column + " FROM process_start_request"));
  }
}
