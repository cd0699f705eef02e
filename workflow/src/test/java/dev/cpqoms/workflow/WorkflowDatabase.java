package dev.cpqoms.workflow;

import com.zaxxer.hikari.HikariDataSource;
import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.database.Migrations;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.operational.OperationalTables;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.workflow.fact.TakingFacts;
import dev.cpqoms.workflow.incident.Incidents;
import dev.cpqoms.workflow.instance.ProcessInstances;
import dev.cpqoms.workflow.message.PublishedMessageMapper;
import dev.cpqoms.workflow.owed.EngineMessageFeature;
import dev.cpqoms.workflow.start.ProcessStartMapper;
import java.time.InstantSource;
import java.util.List;

/** A migrated workflow database of its own, used by the app role. */
public final class WorkflowDatabase implements AutoCloseable {
  private final TestDatabase database = TestPostgres.shared().freshDatabase("workflow");
  private final HikariDataSource pool;
  private final UnitOfWork work;

  public WorkflowDatabase() {
    new Migrations("workflow")
        .apply(
            new DatabaseSettings(
                database.jdbcUrl(), database.owner().user(), database.owner().password(), 2));
    pool = ConnectionPool.open("test", appSettings());
    List<Class<?>> mappers =
        OperationalTables.mappersAnd(
            List.of(
                ProcessStartMapper.class,
                PublishedMessageMapper.class,
                TakingFacts.MAPPER,
                ProcessInstances.MAPPER,
                Incidents.MAPPERS.getFirst(),
                Incidents.MAPPERS.getLast(),
                EngineMessageFeature.MAPPER));
    work = new UnitOfWork(pool, mappers, InstantSource.system());
  }

  public UnitOfWork work() {
    return work;
  }

  public DatabaseSettings appSettings() {
    return new DatabaseSettings(
        database.jdbcUrl(), database.app().user(), database.app().password(), 4);
  }

  public static WorkContext as(String tenant) {
    return new WorkContext(
        new TenantId(tenant), Actor.service("workflow"), "correlation-1", null, null);
  }

  @Override
  public void close() {
    pool.close();
    TestPostgres.shared().drop(database);
  }
}
