package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.workflow.fact.EngineFact;
import dev.cpqoms.workflow.fact.FactBatch;
import dev.cpqoms.workflow.fact.TakingFacts;
import dev.cpqoms.workflow.incident.Incidents;
import dev.cpqoms.workflow.incident.Projections;
import dev.cpqoms.workflow.instance.ProcessInstances;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself guarantees, whatever a statement forgets. */
final class TenantIsolationTest {
  private static final WorkflowDatabase DATABASE = new WorkflowDatabase();
  private static final Projections ROWS = new Projections(DATABASE);
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"process_instance", "engine_incident"})
  void thePolicyHoldsWithoutAnyTenantPredicate(String table) {
    TakingFacts taking =
        new TakingFacts(
            DATABASE.work(),
            List.of(new ProcessInstances(), new Incidents(IdSource.timeOrdered())));
    taking.take(
        new FactBatch(
            1,
            9,
            List.of(
                new EngineFact.KeySet(1, NOON, 10, "tenantId", "acme"),
                incident(2, 10),
                new EngineFact.ProcessStarted(3, NOON, 20, "nobodys", 1),
                incident(4, 20))));
    String count = "SELECT count(*) FROM " + table;

    assertThat(ROWS.text("acme", count)).isEqualTo("1");
    assertThat(ROWS.text("globex", count)).isEqualTo("0");
    assertThat(ROWS.text("", count)).isEqualTo("0");
    assertThat(ROWS.text(count)).as("housekeeping sees those of nobody, too").isEqualTo("2");
  }

  @Test
  void everyTenantTableForcesItsPolicyOnItsOwnerToo() {
    String open =
        """
        SELECT string_agg(c.relname, ' ')
          FROM pg_class c
          JOIN information_schema.columns i
            ON i.table_name = c.relname AND i.column_name = 'tenant_id'
         WHERE c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
        """;

    assertThat(ROWS.text(open)).isNull();
  }

  private static EngineFact incident(long position, long instance) {
    return new EngineFact.IncidentCreated(
        position,
        NOON,
        instance,
        instance + 1,
        "one-job",
        "only-step",
        "JOB_NO_RETRIES",
        "x",
        null);
  }
}
